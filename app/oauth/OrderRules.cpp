// SPDX-License-Identifier: Apache-2.0
#include "oauth/OrderRules.h"

#include "php/NaturalOrder.h"
#include "php/PhpKeyOrder.h"
#include "php/PhpSort.h"
#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::oauth {

namespace {

// PHP's parse_str reads no more than 1000 names; the sort's worst case is quadratic.
constexpr size_t manyParameters = 4096;

// A parameter by what it is sorted by.
struct Keyed
{
    QByteArrayView name;
    QByteArrayView value;
    size_t place; // where it stood; decides among equals, as PHP's sort does
};

using AllKeyed = std::pmr::vector<Keyed>;

// Puts what was sorted by its keys into that order.
void arrange(CollectedParameters &parameters, const AllKeyed &sorted)
{
    std::pmr::vector<CollectedParameter> arranged(&parameters.memory());
    arranged.reserve(sorted.size());
    for (const Keyed &keyed : sorted) {
        arranged.push_back(parameters.all[keyed.place]);
    }
    parameters.all.swap(arranged);
}

// A query mostly comes nearly in order, which insertion makes the most of; else it gives up.
template <typename IsBefore>
void sortNearlySorted(AllKeyed &all, IsBefore isBefore)
{
    size_t moves = 8 * all.size();
    for (size_t i = 1; i < all.size(); ++i) {
        const Keyed keyed = all[i];
        size_t at = i;
        for (; at > 0 && isBefore(keyed, all[at - 1]); --at) {
            all[at] = all[at - 1];
        }
        all[at] = keyed;
        if (moves < i - at) {
            std::sort(all.begin(), all.end(), isBefore);
            return;
        }
        moves -= i - at;
    }
}

// Keyed by the encoded names.
AllKeyed byEncodedName(CollectedParameters &parameters)
{
    AllKeyed all(&parameters.memory());
    all.reserve(parameters.all.size());
    for (const CollectedParameter &parameter : parameters.all) {
        all.push_back({web::percentEncoded(parameter.name, parameters.memory()), {}, all.size()});
    }
    return all;
}

void byNameOctets(CollectedParameters &parameters)
{
    AllKeyed all(&parameters.memory());
    all.reserve(parameters.all.size());
    for (const CollectedParameter &parameter : parameters.all) {
        all.push_back({parameter.name, {}, all.size()});
    }
    sortNearlySorted(all, [](const Keyed &a, const Keyed &b) {
        const int names = a.name.compare(b.name);
        return names != 0 ? names < 0 : a.place < b.place;
    });
    arrange(parameters, all);
}

} // namespace

void byEncodedOctets(CollectedParameters &parameters)
{
    AllKeyed all = byEncodedName(parameters);
    for (Keyed &keyed : all) {
        keyed.value = web::percentEncoded(parameters.all[keyed.place].value, parameters.memory());
    }
    sortNearlySorted(all, [](const Keyed &a, const Keyed &b) {
        const int names = a.name.compare(b.name);
        return names != 0 ? names < 0 : a.value < b.value;
    });
    arrange(parameters, all);
}

// Over percent-encoded names strnatcmp is a weak order, so any stable sort gives PHP's result.
void inNaturalOrder(CollectedParameters &parameters)
{
    AllKeyed all = byEncodedName(parameters);
    sortNearlySorted(all, [](const Keyed &a, const Keyed &b) {
        const int names = php::compareNaturally(a.name, b.name);
        return names != 0 ? names < 0 : a.place < b.place;
    });
    arrange(parameters, all);
}

void byPhpKeyOrder(CollectedParameters &parameters)
{
    std::pmr::vector<php::PhpNumber> numbers(&parameters.memory());
    numbers.reserve(parameters.all.size());
    for (const CollectedParameter &parameter : parameters.all) {
        numbers.push_back(php::phpNumberOf(parameter.name));
    }
    const auto numeric =
        std::count_if(numbers.begin(), numbers.end(),
                      [](const php::PhpNumber &number) { return number.isNumeric; });
    if (numeric < 2 || parameters.all.size() > manyParameters) {
        byNameOctets(parameters);
        return;
    }
    std::vector<size_t> places(parameters.all.size());
    for (size_t i = 0; i < places.size(); ++i) {
        places[i] = i;
    }
    const auto compare = [&](size_t a, size_t b) {
        const int result = php::comparePhpKeys(parameters.all[a].name, numbers[a],
                                               parameters.all[b].name, numbers[b]);
        return result != 0 ? result : (a > b ? 1 : -1); // PHP's sort is stable since 8.0
    };
    php::PhpSort(places, compare).run();
    AllKeyed sorted(&parameters.memory());
    for (const size_t place : places) {
        sorted.push_back({{}, {}, place});
    }
    arrange(parameters, sorted);
}

} // namespace latchkey::oauth
