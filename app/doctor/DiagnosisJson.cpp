// SPDX-License-Identifier: Apache-2.0
#include "base/ForeignText.h"
#include "doctor/Diagnosis.h"
#include "doctor/Text.h"

#include <QJsonArray>

namespace latchkey::doctor {

namespace {

QJsonArray array(const QByteArrayList &texts)
{
    QJsonArray all;
    for (const QByteArray &text : texts) {
        all.append(QString::fromUtf8(text));
    }
    return all;
}

QJsonObject json(const NamedMistake &mistake)
{
    return {{QStringLiteral("code"), QString::fromLatin1(mistake.code)},
            {QStringLiteral("sentence"), mistake.sentence},
            {QStringLiteral("fix"), mistake.fix},
            {QStringLiteral("or_else"), array(mistake.orElse)}};
}

QJsonArray remarks(const QList<Remark> &all)
{
    QJsonArray list;
    for (const Remark &remark : all) {
        list.append(QJsonObject{{QStringLiteral("code"), QString::fromLatin1(remark.code)},
                                {QStringLiteral("sentence"), remark.sentence},
                                {QStringLiteral("fix"), remark.fix}});
    }
    return list;
}

QJsonValue matchOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        return true;
    case Verdict::Explained:
    case Verdict::Unexplained:
        return false;
    case Verdict::NoSecrets:
    case Verdict::NoAddress:
    case Verdict::Hidden:
    case Verdict::NotSigned:
        break;
    }
    return QJsonValue::Null;
}

} // namespace

QJsonObject toJson(const Diagnosis &diagnosis)
{
    QJsonArray mistakes;
    for (const NamedMistake &mistake : diagnosis.mistakes) {
        mistakes.append(json(mistake));
    }
    QJsonArray others;
    for (const QByteArrayList &codes : diagnosis.orElse) {
        others.append(array(codes));
    }
    const QString tool = toolName(diagnosis.tool);
    return {
        {QStringLiteral("match"), matchOf(diagnosis.verdict)},
        {QStringLiteral("dialect"), diagnosis.dialects.isEmpty()
                                        ? QJsonValue(QJsonValue::Null)
                                        : QString::fromLatin1(diagnosis.dialects.first())},
        {QStringLiteral("dialects"), array(diagnosis.dialects)},
        {QStringLiteral("mistakes"), mistakes},
        {QStringLiteral("or_else"), others},
        {QStringLiteral("remarks"), remarks(diagnosis.remarks)},
        {QStringLiteral("tool"), tool.isEmpty() ? QJsonValue(QJsonValue::Null) : tool},
        {QStringLiteral("base_string"), QString::fromLatin1(diagnosis.baseString)},
        {QStringLiteral("signed_base_string"), QString::fromLatin1(diagnosis.signedBaseString)},
        {QStringLiteral("explanation"), diagnosis.explanation},
    };
}

QString toText(const Diagnosis &diagnosis)
{
    QString text = diagnosis.explanation + QLatin1Char('\n');
    if (!diagnosis.baseString.isEmpty()) {
        text += QLatin1Char('\n') +
                Text::tr("What a store signs (%1):").arg(dialectWords(diagnosis.dialect)) +
                QLatin1Char('\n') + withoutControls(QString::fromUtf8(diagnosis.baseString)) +
                QLatin1Char('\n');
    }
    if (!diagnosis.signedBaseString.isEmpty()) {
        text += QLatin1Char('\n') + Text::tr("What was signed:") + QLatin1Char('\n') +
                withoutControls(QString::fromUtf8(diagnosis.signedBaseString)) + QLatin1Char('\n');
    }
    return text;
}

} // namespace latchkey::doctor
