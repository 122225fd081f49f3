// SPDX-License-Identifier: Apache-2.0
#include "oauth/OrderRules.h"

#include "php/NaturalOrder.h"
#include "php/PhpKeyOrder.h"
#include "php/PhpSort.h"

#include <algorithm>

namespace latchkey::oauth {

namespace {

// PHP's parse_str reads no more than 1000 names; the sort's worst case is quadratic.
constexpr size_t manyParameters = 4096;

void byNameOctets(CollectedParameters &parameters)
{
    std::sort(parameters.begin(), parameters.end(),
              [](const CollectedParameter &a, const CollectedParameter &b) {
                  const int names = a.name.compare(b.name);
                  return names != 0 ? names < 0 : a.place < b.place;
              });
}

} // namespace

void byEncodedOctets(CollectedParameters &parameters)
{
    std::sort(parameters.begin(), parameters.end(),
              [](const CollectedParameter &a, const CollectedParameter &b) {
                  const int names = a.encodedName.compare(b.encodedName);
                  return names != 0 ? names < 0 : a.encodedValue < b.encodedValue;
              });
}

// Over percent-encoded names strnatcmp is a weak order, so any stable sort gives PHP's result.
void inNaturalOrder(CollectedParameters &parameters)
{
    std::sort(parameters.begin(), parameters.end(),
              [](const CollectedParameter &a, const CollectedParameter &b) {
                  const int names = php::compareNaturally(a.encodedName, b.encodedName);
                  return names != 0 ? names < 0 : a.place < b.place;
              });
}

void byPhpKeyOrder(CollectedParameters &parameters)
{
    std::vector<php::PhpNumber> numbers;
    numbers.reserve(parameters.size());
    for (const CollectedParameter &parameter : parameters) {
        numbers.push_back(php::phpNumberOf(parameter.name));
    }
    const auto numeric =
        std::count_if(numbers.begin(), numbers.end(),
                      [](const php::PhpNumber &number) { return number.isNumeric; });
    if (numeric < 2 || parameters.size() > manyParameters) {
        byNameOctets(parameters);
        return;
    }
    std::vector<size_t> places(parameters.size());
    for (size_t i = 0; i < places.size(); ++i) {
        places[i] = i;
    }
    const auto compare = [&](size_t a, size_t b) {
        const int result =
            php::comparePhpKeys(parameters[a].name, numbers[a], parameters[b].name, numbers[b]);
        return result != 0 ? result : (a > b ? 1 : -1); // PHP's sort is stable since 8.0
    };
    php::PhpSort(places, compare).run();
    CollectedParameters sorted;
    sorted.reserve(parameters.size());
    for (const size_t place : places) {
        sorted.push_back(std::move(parameters[place]));
    }
    parameters.swap(sorted);
}

} // namespace latchkey::oauth
