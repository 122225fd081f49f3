// SPDX-License-Identifier: Apache-2.0
#include "web/HtmlTokens.h"

#include <QRegularExpression>

namespace latchkey::web {

namespace {

// The character of one reference without '&' and ';', or an empty string.
QString referred(const QString &reference)
{
    static const QHash<QString, QString> named{
        {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("nbsp"), QStringLiteral(" ")},
    };
    if (!reference.startsWith(u'#')) {
        return named.value(reference);
    }
    const bool isHex = reference.startsWith(u"#x", Qt::CaseInsensitive);
    const char32_t code = isHex ? reference.mid(2).toUInt(nullptr, 16) : reference.mid(1).toUInt();
    return code == 0 || code > 0x10ffff ? QString() : QString::fromUcs4(&code, 1);
}

QString decoded(const QString &text)
{
    static const QRegularExpression reference(QStringLiteral("&(#?[0-9A-Za-z]{1,10});"));
    QString plain;
    qsizetype from = 0;
    auto found = reference.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString character = referred(match.captured(1));
        plain += text.mid(from, match.capturedStart() - from);
        plain += character.isEmpty() ? match.captured() : character;
        from = match.capturedEnd();
    }
    return plain + text.mid(from);
}

QHash<QString, QString> attributesIn(const QString &text)
{
    static const QRegularExpression attribute(
        QStringLiteral("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?"));
    QHash<QString, QString> attributes;
    auto found = attribute.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString name = match.captured(1).toLower();
        if (!attributes.contains(name)) {
            attributes.insert(name,
                              decoded(match.captured(2) + match.captured(3) + match.captured(4)));
        }
    }
    return attributes;
}

bool isUnseen(const QString &name)
{
    return name == u"script" || name == u"style" || name == u"title";
}

} // namespace

QList<HtmlToken> htmlTokens(const QString &html)
{
    static const QRegularExpression markup(
        QStringLiteral("<!--.*?-->|<![^>]*>"
                       "|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>"),
        QRegularExpression::DotMatchesEverythingOption);
    QList<HtmlToken> tokens;
    QString unseen; // the element whose content is dropped
    qsizetype from = 0;
    const auto addText = [&](qsizetype to) {
        if (unseen.isEmpty() && to > from) {
            tokens.append({HtmlToken::Kind::Text, decoded(html.mid(from, to - from)), {}, {}});
        }
    };
    auto found = markup.globalMatch(html);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString name = match.captured(2).toLower();
        const bool closes = !match.captured(1).isEmpty();
        if (!unseen.isEmpty() && !(closes && name == unseen)) {
            continue;
        }
        addText(match.capturedStart());
        from = match.capturedEnd();
        unseen = !closes && isUnseen(name) ? name : QString();
        if (!name.isEmpty()) {
            tokens.append({closes ? HtmlToken::Kind::Close : HtmlToken::Kind::Open,
                           {},
                           name,
                           attributesIn(match.captured(3))});
        }
    }
    addText(html.size());
    return tokens;
}

} // namespace latchkey::web
