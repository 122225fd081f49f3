// SPDX-License-Identifier: Apache-2.0
#include "doctor/ParameterOrder.h"

#include "oauth/OrderRules.h"
#include "php/PhpName.h"
#include "web/Encoding.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace latchkey::doctor {

namespace {

using Places = std::vector<qsizetype>;
using Sorting = void (*)(oauth::CollectedParameters &);

// Where a parameter stood, known by where its octets are: the rules of oauth/ move views.
struct Place
{
    const char *name;
    const char *value;
    qsizetype at;

    friend bool operator<(const Place &a, const Place &b)
    {
        return std::pair(a.name, a.value) < std::pair(b.name, b.value);
    }
};

Places placesBy(const SignedParameters &parameters, Sorting sorting)
{
    oauth::CollectedParameters collected;
    std::vector<Place> places;
    places.reserve(size_t(parameters.size()));
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const SignedParameter &each = parameters.at(i);
        collected.all.push_back({each.name, each.value, each.isSigned});
        const oauth::CollectedParameter &last = collected.all.back(); // a null array has no octets
        places.push_back({last.name.data(), last.value.data(), i});
    }
    std::sort(places.begin(), places.end());
    sorting(collected);
    Places sorted;
    sorted.reserve(places.size());
    for (const oauth::CollectedParameter &each : collected.all) {
        const auto found = std::lower_bound(places.begin(), places.end(),
                                            Place{each.name.data(), each.value.data(), 0});
        sorted.push_back(found->at);
    }
    return sorted;
}

template <typename KeyOf>
Places placesByKey(const SignedParameters &parameters, KeyOf keyOf)
{
    using Keyed = std::pair<decltype(keyOf(parameters.first())), qsizetype>;
    std::vector<Keyed> all;
    all.reserve(size_t(parameters.size()));
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        all.emplace_back(keyOf(parameters.at(i)), i);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Keyed &a, const Keyed &b) { return a.first < b.first; });
    Places sorted;
    sorted.reserve(all.size());
    for (const Keyed &each : all) {
        sorted.push_back(each.second);
    }
    return sorted;
}

Places placesAsSent(const SignedParameters &parameters)
{
    Places places(size_t(parameters.size()));
    std::iota(places.begin(), places.end(), 0);
    return places;
}

// "f[10][a]" as "f", 10, "a"; a number before a word.
struct Step
{
    bool isWord = true;
    qint64 number = 0;
    QByteArray word;

    friend bool operator<(const Step &a, const Step &b)
    {
        return std::tie(a.isWord, a.number, a.word) < std::tie(b.isWord, b.number, b.word);
    }
};

std::vector<Step> stepsOf(const QByteArray &name)
{
    std::vector<Step> steps;
    for (const QByteArray &part : name.split('[')) {
        const QByteArray word = part.endsWith(']') ? part.chopped(1) : part;
        const bool isNumber = php::isPhpInteger(word);
        steps.push_back(
            {!isNumber, isNumber ? word.toLongLong() : 0, isNumber ? QByteArray() : word});
    }
    return steps;
}

} // namespace

std::vector<qsizetype> placesInOrder(const SignedParameters &parameters, Order order,
                                     const oauth::Dialect &dialect)
{
    switch (order) {
    case Order::OfDialect:
        return placesBy(parameters, dialect.order);
    case Order::ByOctets:
        return placesBy(parameters, oauth::byEncodedOctets);
    case Order::Natural:
        return placesBy(parameters, oauth::inNaturalOrder);
    case Order::ByPhpKeys:
        return placesBy(parameters, oauth::byPhpKeyOrder);
    case Order::AsSent:
        break;
    case Order::IgnoringCase:
        return placesByKey(parameters,
                           [](const SignedParameter &each) { return each.name.toLower(); });
    case Order::ByWholePairs:
        return placesByKey(parameters, [](const SignedParameter &each) {
            return web::percentEncode(each.name) + '=' + web::percentEncode(each.value);
        });
    case Order::LevelByLevel:
        return placesByKey(parameters,
                           [](const SignedParameter &each) { return stepsOf(each.name); });
    }
    return placesAsSent(parameters);
}

void sortParameters(SignedParameters &parameters, Order order, const oauth::Dialect &dialect)
{
    SignedParameters sorted;
    sorted.reserve(parameters.size());
    for (const qsizetype at : placesInOrder(parameters, order, dialect)) {
        sorted.append(parameters.at(at));
    }
    parameters = std::move(sorted);
}

} // namespace latchkey::doctor
