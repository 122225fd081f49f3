// SPDX-License-Identifier: Apache-2.0
#include "calls/CallVariables.h"

#include "calls/CallCollector.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::calls {

namespace {

constexpr qsizetype maxVariables = 5000;
constexpr qsizetype maxText = 4096;
constexpr int maxSteps = 32;

const QRegularExpression &variable()
{
    static const QRegularExpression expression(
        QStringLiteral("\\$\\{(\\w{1,100})\\}|\\$([0-9]|[A-Za-z_]\\w{0,99})|%([A-Za-z_]\\w{0,99})%|"
                       "\\{\\{\\s{0,9}([^{}\\s]{1,100})\\s{0,9}\\}\\}"));
    return expression;
}

QString nameOf(const QRegularExpressionMatch &match)
{
    QString name = match.captured(match.lastCapturedIndex());
    return name.remove(0, name.startsWith(QLatin1String("_.")) ? 2 : 0); // Insomnia's
}

} // namespace

void CallVariables::set(const QString &name, const QString &value, qsizetype place)
{
    if (m_count >= maxVariables) {
        return;
    }
    ++m_count;
    // what it holds is what that stands for now: "API=$API/orders"
    const QString text = value.size() > maxText ? QString() : inText(value, place);
    m_values[name].append({place, text});
}

bool CallVariables::isOfARoute(const QString &name, const QString &value)
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z/-]{1,60}\\z"));
    static const QRegularExpression secret(QStringLiteral("tok|pass|pw|secret|key|auth|cred"),
                                           QRegularExpression::CaseInsensitiveOption);
    return word.match(value).hasMatch() && !secret.match(name).hasMatch();
}

QString CallVariables::value(const QString &name, qsizetype place) const
{
    const auto found = m_values.constFind(name);
    if (found == m_values.cend()) {
        return m_outer != nullptr ? m_outer->value(name, place) : QString();
    }
    const auto behind =
        std::upper_bound(found->cbegin(), found->cend(), place,
                         [](qsizetype at, const Value &each) { return at < each.place; });
    // a function may stand before what it needs
    return behind == found->cbegin() ? behind->text : std::prev(behind)->text;
}

QString CallVariables::replaced(QString text, qsizetype place, bool isUrl) const
{
    qsizetype from = 0;
    for (int step = 0; step < maxSteps && text.size() <= maxText; ++step) {
        const auto match = variable().match(text, from);
        if (!match.hasMatch()) {
            break;
        }
        const QString name = nameOf(match);
        const QString value = this->value(name, place);
        const bool isBehind = isUrl && isRestUrl(text.left(match.capturedStart()));
        const bool isWanted =
            !isBehind || (m_values.value(name).size() <= 1 && isOfARoute(name, value));
        if (value.isNull() || !isWanted) {
            from = match.capturedEnd();
        } else {
            text.replace(match.capturedStart(), match.capturedLength(), value);
            from = match.capturedStart();
        }
    }
    return text;
}

QString CallVariables::inUrl(const QString &url, qsizetype place) const
{
    return replaced(url, place, true);
}

QString CallVariables::inText(const QString &text, qsizetype place) const
{
    return replaced(text, place, false);
}

QString CallVariables::ofWord(const QString &word, qsizetype place) const
{
    const auto match = variable().match(word);
    const bool isAll = match.hasMatch() && match.capturedLength() == word.size();
    const QString text = isAll ? inText(word, place) : QString();
    return text == word ? QString() : text;
}

bool CallVariables::areIn(const QString &url)
{
    const QString path = url.section(u'?', 0, 0);
    static const QRegularExpression cmdExe(QStringLiteral("\\A(?:https?://)?%\\w+%"));
    static const QRegularExpression braces(
        QStringLiteral("\\A[^/]{0,20}\\{\\w*\\}|/rest/\\{\\w*\\}"));
    return path.contains(u'$') || path.contains(QLatin1String("{{")) ||
           path.contains(QLatin1String("{}")) || braces.match(path).hasMatch() ||
           cmdExe.match(path).hasMatch();
}

} // namespace latchkey::calls
