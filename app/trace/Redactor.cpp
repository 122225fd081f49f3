// SPDX-License-Identifier: Apache-2.0
#include "trace/Redactor.h"

#include "base/ForeignText.h"
#include "base/Random.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <optional>

namespace latchkey::trace {

namespace {

using Option = QRegularExpression::PatternOption;

// Names whose value is nobody's business. What precedes one of them ("consumer_", "x-") makes no
// difference; what follows ("[]", "_digest") may.
const char names[] =
    "(?:oauth_|secret|token|verifier|passw(?:or)?d|passphrase|signature|nonce|cookie|credential|"
    "form_key|api_?key|consumer_?key|private_?key|sess(?:ion)?_?id|[?&]key(?==))[\\w.\\[\\]-]{0,"
    "40}";

// The last group of each is the value, and nothing but it is replaced.
std::vector<QRegularExpression> makeShapes()
{
    const QString name = QString::fromLatin1(names);
    const QString quotedFrom = QStringLiteral(R"re((?:\\*["']\s*,|\\*["']?\s*(?:=>|[:=]))\s*)re");
    const auto shape = [](const QString &pattern,
                          QRegularExpression::PatternOptions more = Option::CaseInsensitiveOption) {
        return QRegularExpression(pattern, more | Option::DotMatchesEverythingOption |
                                               Option::UseUnicodePropertiesOption);
    };
    return {
        // Authorization: OAuth …, to the end of the line
        shape(QStringLiteral(R"re((?:authorization|cookie)\\*["']?\s*[:=,]\s*([^\r\n]+))re")),
        shape(QStringLiteral(R"re(\b(?:bearer|basic|digest)\s+([^\s"',]+))re")),
        // https://name:password@host, and the same within a query
        shape(QStringLiteral(R"re(:[\\/]{2,}([^/?#\s"'<>]+)@)re")),
        shape(QStringLiteral(
            R"re(%(?:25)*3A(?:%(?:25)*2F){2}((?:(?!%(?:25)*2F)[^\s&"'])+)%(?:25)*40)re")),
        // /<key>/callback and the other pages of ours; what follows /progress/
        shape(QStringLiteral(
            R"re((?:/|%(?:25)*2F)([a-z0-9]{16,})(?:/|%(?:25)*2F)(?:callback|identity|progress|consent)\b)re")),
        shape(
            QStringLiteral(R"re((?:/|%(?:25)*2F)(?:progress|consent)(?:/|%(?:25)*2F)([\w-]+))re")),
        // Commerce: every Admin URL ends in /key/<hash>/
        shape(QStringLiteral(R"re((?:/|%(?:25)*2F)key(?:/|%(?:25)*2F)([\w-]+))re")),
        // "token": "…", with as many backslashes as it was quoted times; token="…"; ("token", "…")
        // (a quote within it has more of them)
        shape(name + quotedFrom + QStringLiteral(R"re((\\*)"(.*?)(?:(?<!\\)\1"|\z))re")),
        shape(name + quotedFrom + QStringLiteral(R"re((\\*)'(.*?)(?:(?<!\\)\1'|\z))re")),
        // "tokens": […]
        shape(name + QStringLiteral(R"re(\\*["']?\s*(?:=>|[:=])\s*([\[{][^\r\n]+))re")),
        // X-Token: …, to the end of the line
        shape(name + QStringLiteral(R"re(\s*:\s*(?!\\*["'])([^\s\[{][^\r\n]*))re")),
        // a password may have blanks
        shape(QStringLiteral(
            R"re(pass(?:w(?:or)?d|phrase)[\w\[\]]{0,40}\s*(?:=>|[:=])\s*(?!\\*["'])([^&\r\n]+))re")),
        // token=…&
        shape(name +
              QStringLiteral(R"re(\\*["']?\s*(?:=>|[:=])\s*(?!\\*["'])([^\s&\[{][^\s&]*))re")),
        // the same percent-encoded, however often
        shape(
            name +
            QStringLiteral(
                R"re((?:(?:%(?:25)*(?:5B|5D|22|27)|\w){0,40}%(?:25)*(?:3D|3A)|(?:%(?:25)*5[BD]\w*){1,8}=)(?:%(?:25)*2[027])*([^\s&]+))re")),
        // <token>…</token>, --token …
        shape(name + QStringLiteral(R"re(>([^<]+))re")),
        shape(QStringLiteral("--[\\w-]{0,40}?") + name + QStringLiteral(R"re(\s+(\S+))re")),
        // OAuth values are 32 of [a-z0-9], keys of ours 26 of base32, Admin's 64 of hex
        shape(
            QStringLiteral(
                R"re((?:(?<![A-Za-z0-9])(?<!%(?=[0-9A-Fa-f]{2}))|(?<=%[0-9A-Fa-f]{2}))((?=[A-Za-z]*[0-9])[A-Za-z0-9]{24,}|[a-z]{24,})(?![A-Za-z0-9]))re"),
            Option::NoPatternOption),
    };
}

struct Range
{
    qsizetype from;
    qsizetype to;
};
using Ranges = std::vector<Range>;

// Adds the values of one shape, those within a value too: a quote that never closes must not hide
// what comes after it. False if the expression gave up.
bool addRanges(Ranges &found, const QString &text, const QRegularExpression &shape)
{
    qsizetype from = 0;
    while (true) {
        const QRegularExpressionMatch match = shape.match(text, from);
        if (!match.isValid()) {
            return false;
        }
        if (!match.hasMatch()) {
            return true;
        }
        const int value = match.lastCapturedIndex();
        const Range range{match.capturedStart(value), match.capturedEnd(value)};
        if (range.from < range.to) {
            found.push_back(range);
        }
        from = range.from > match.capturedStart() ? range.from : range.to;
    }
}

// In order, none touching another's inside. Nothing if it cannot be known.
std::optional<Ranges> secretIn(const QString &text, const std::vector<QRegularExpression> &shapes)
{
    Ranges found;
    for (const QRegularExpression &shape : shapes) {
        if (!addRanges(found, text, shape)) {
            return {};
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Range &a, const Range &b) { return a.from < b.from; });
    Ranges merged;
    for (const Range &range : found) {
        if (merged.empty() || range.from >= merged.back().to) {
            merged.push_back(range);
        } else {
            merged.back().to = std::max(merged.back().to, range.to);
        }
    }
    return merged;
}

bool isMark(QStringView value)
{
    return value.startsWith(QStringLiteral("‹…")) && value.endsWith(QStringLiteral("›")) &&
           value.size() == 7;
}

// What a sentence or a list puts behind a value is not part of it.
QStringView withoutPunctuation(QStringView value)
{
    while (!value.isEmpty() && QStringView(u",;.)]}\"'").contains(value.back())) {
        value.chop(1);
    }
    return value;
}

} // namespace

Redactor::Redactor()
    : m_shapes(makeShapes())
    , m_key(randomOctets(32))
{}

QString Redactor::mark(QStringView value) const
{
    const QStringView core = withoutPunctuation(value);
    if (isMark(core)) {
        return core.toString();
    }
    const QByteArray hash =
        QMessageAuthenticationCode::hash(core.toUtf8(), m_key, QCryptographicHash::Sha256);
    return QStringLiteral("‹…%1›").arg(QString::fromLatin1(hash.toHex().first(4)));
}

QString Redactor::redacted(QStringView text) const
{
    if (text.size() > longestTracedText) {
        return QStringLiteral("(a text of %1 characters)").arg(text.size());
    }
    const std::optional<Ranges> secret = secretIn(text.toString(), m_shapes);
    if (!secret) {
        return mark(text);
    }
    QString kept;
    qsizetype from = 0;
    for (const Range &range : *secret) {
        kept.append(text.sliced(from, range.from - from));
        kept.append(mark(text.sliced(range.from, range.to - range.from)));
        from = range.to;
    }
    kept.append(text.sliced(from));
    return withoutControls(kept);
}

} // namespace latchkey::trace
