// SPDX-License-Identifier: Apache-2.0
#include "doctor/ParameterOrder.h"

#include "oauth/OrderRules.h"
#include "php/PhpName.h"
#include "web/Encoding.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace latchkey::doctor {

namespace {

using Parameters = QList<SignedParameter>;
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

void sortBy(Parameters &parameters, Sorting sorting)
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
    Parameters sorted;
    sorted.reserve(parameters.size());
    for (const oauth::CollectedParameter &each : collected.all) {
        const auto found = std::lower_bound(places.begin(), places.end(),
                                            Place{each.name.data(), each.value.data(), 0});
        sorted.append(parameters.at(found->at));
    }
    parameters = std::move(sorted);
}

template <typename KeyOf>
void sortByKey(Parameters &parameters, KeyOf keyOf)
{
    using Keyed = std::pair<decltype(keyOf(parameters.first())), SignedParameter>;
    std::vector<Keyed> all;
    all.reserve(size_t(parameters.size()));
    for (const SignedParameter &each : std::as_const(parameters)) {
        all.emplace_back(keyOf(each), each);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Keyed &a, const Keyed &b) { return a.first < b.first; });
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        parameters[i] = all[size_t(i)].second;
    }
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

void sortParameters(Parameters &parameters, Order order, const oauth::Dialect &dialect)
{
    if (parameters.isEmpty()) {
        return;
    }
    switch (order) {
    case Order::OfDialect:
        sortBy(parameters, dialect.order);
        return;
    case Order::ByOctets:
        sortBy(parameters, oauth::byEncodedOctets);
        return;
    case Order::Natural:
        sortBy(parameters, oauth::inNaturalOrder);
        return;
    case Order::ByPhpKeys:
        sortBy(parameters, oauth::byPhpKeyOrder);
        return;
    case Order::AsSent:
        return;
    case Order::IgnoringCase:
        sortByKey(parameters, [](const SignedParameter &each) { return each.name.toLower(); });
        return;
    case Order::ByWholePairs:
        sortByKey(parameters, [](const SignedParameter &each) {
            return web::percentEncode(each.name) + '=' + web::percentEncode(each.value);
        });
        return;
    case Order::LevelByLevel:
        sortByKey(parameters, [](const SignedParameter &each) { return stepsOf(each.name); });
        return;
    }
}

} // namespace latchkey::doctor
