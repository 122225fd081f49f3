// SPDX-License-Identifier: Apache-2.0
#include "handover/FourValues.h"

#include "documents/TextEncoding.h"
#include "documents/YamlDocument.h"
#include "handover/Finds.h"
#include "handover/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace latchkey::handover {

namespace {

using secrets::IntegrationSecrets;

// As Admin's dialog shows them, in its order.
constexpr const char *names[] = {QT_TRANSLATE_NOOP("Handover", "Consumer Key"),
                                 QT_TRANSLATE_NOOP("Handover", "Consumer Secret"),
                                 QT_TRANSLATE_NOOP("Handover", "Access Token"),
                                 QT_TRANSLATE_NOOP("Handover", "Access Token Secret")};
constexpr size_t four = std::size(names);

using Chosen = std::array<QByteArray, four>;

QString nameOf(size_t which)
{
    return Text::tr(names[which]);
}

QString allNames()
{
    QStringList all;
    for (size_t i = 0; i < four; ++i) {
        all.append(nameOf(i));
    }
    return all.join(QStringLiteral(", "));
}

// Two different values at most that are called so; those that are called so only weakly where none
// is otherwise.
QList<QByteArray> valuesCalled(Meaning meaning, const Finds &finds)
{
    QList<QByteArray> strong;
    QList<QByteArray> weak;
    for (const Find &find : finds.values) {
        if (!find.label || find.label->meaning != meaning) {
            continue;
        }
        QList<QByteArray> &list = find.label->isWeak ? weak : strong;
        if (list.size() < 2 && !list.contains(find.value)) {
            list.append(find.value);
        }
    }
    return strong.isEmpty() ? weak : strong;
}

// Exactly four values, and those whose label is known where Admin's dialog has them.
bool areInOrderOfDialog(const QList<QByteArray> &values, const Chosen &known)
{
    if (values.size() != qsizetype(four)) {
        return false;
    }
    for (size_t i = 0; i < four; ++i) {
        if (!known[i].isEmpty() && known[i] != values[qsizetype(i)]) {
            return false;
        }
    }
    return true;
}

// What may be one of the four, each once, as it comes; five at most.
QList<QByteArray> allValues(const Finds &finds)
{
    QList<QByteArray> values;
    for (const Find &find : finds.values) {
        const bool isOther = find.label && find.label->meaning == Meaning::Other;
        if (!isOther && values.size() <= qsizetype(four) && !values.contains(find.value)) {
            values.append(find.value);
        }
    }
    return values;
}

Problem whatIsMissing(const Chosen &chosen, const Finds &finds)
{
    QStringList missing;
    QStringList empty;
    for (size_t i = 0; i < four; ++i) {
        if (chosen[i].isEmpty()) {
            const bool isNamed = finds.named.contains(static_cast<Meaning>(i));
            (isNamed ? empty : missing).append(nameOf(i));
        }
    }
    const bool areNoneThere = finds.values.isEmpty() && !missing.isEmpty();
    if (areNoneThere || missing.size() == qsizetype(four)) {
        return {"handover.nothing",
                Text::tr("This does not hold what Admin shows after Allow: %1, each of 32 letters "
                         "and digits.")
                    .arg(allNames()),
                {}};
    }
    QStringList said;
    if (!missing.isEmpty()) {
        said.append(Text::tr("Missing: %1.").arg(missing.join(QStringLiteral(", "))));
    }
    if (!empty.isEmpty()) {
        said.append(Text::tr("Named, but without a value of 32 letters and digits: %1. Programs "
                             "often leave secret values out of what they export.")
                        .arg(empty.join(QStringLiteral(", "))));
    }
    return {"handover.missing", said.join(QLatin1Char(' ')), {}};
}

Result<Chosen> chosenFrom(const Finds &finds)
{
    Chosen chosen;
    bool isWhole = true;
    for (size_t i = 0; i < four; ++i) {
        const QList<QByteArray> values = valuesCalled(static_cast<Meaning>(i), finds);
        if (values.size() > 1) {
            return failure("handover.ambiguous",
                           Text::tr("This holds more than one %1. Pass the values of one "
                                    "integration only.")
                               .arg(nameOf(i)));
        }
        chosen[i] = values.value(0);
        isWhole = isWhole && !chosen[i].isEmpty();
    }
    if (isWhole) {
        return chosen;
    }
    const QList<QByteArray> values = allValues(finds);
    if (finds.isOrdered && areInOrderOfDialog(values, chosen)) {
        return Chosen{values[0], values[1], values[2], values[3]};
    }
    return failure(whatIsMissing(chosen, finds));
}

Result<IntegrationSecrets> secretsFrom(const Finds &finds)
{
    const auto chosen = chosenFrom(finds);
    if (!chosen) {
        return failure(chosen.error());
    }
    for (size_t i = 0; i < four; ++i) {
        for (size_t other = i + 1; other < four; ++other) {
            if ((*chosen)[i] == (*chosen)[other]) {
                return failure("handover.same",
                               Text::tr("%1 and %2 are the same value. Copy them once more.")
                                   .arg(nameOf(i), nameOf(other)));
            }
        }
    }
    const auto &[key, keySecret, token, tokenSecret] = *chosen;
    return IntegrationSecrets{
        {}, Secret(key), Secret(keySecret), Secret(token), Secret(tokenSecret)};
}

// A document that says so by itself; YAML only where it has names, as any text is YAML.
std::optional<QJsonValue> jsonIn(const QByteArray &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text);
    if (json.isNull()) {
        return {};
    }
    return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
}

std::optional<QJsonValue> yamlIn(const QByteArray &text)
{
    const auto yaml = documents::readYaml(text);
    return yaml && (yaml->isArray() || yaml->isObject()) ? std::optional(*yaml) : std::nullopt;
}

} // namespace

Result<IntegrationSecrets> readFourValues(QByteArrayView octets)
{
    if (octets.size() > largestHandover) {
        return failure("handover.too-large",
                       Text::tr("This is more than %1 MiB, far more than four values need.")
                           .arg(largestHandover / 1024 / 1024));
    }
    QByteArray text = documents::utf8Of(octets);
    if (const auto json = jsonIn(text)) {
        wipe(text);
        return secretsFrom(findsInJson(*json));
    }
    auto read = secretsFrom(findsInText(text));
    const bool isAmbiguous = !read && read.error().code == "handover.ambiguous";
    if (const auto yaml = isAmbiguous ? std::nullopt : yamlIn(text)) {
        const auto meant =
            secretsFrom(findsInJson(*yaml)); // names in names, which lines do not show
        read = meant ? meant : read;
    }
    wipe(text);
    return read;
}

} // namespace latchkey::handover
