// SPDX-License-Identifier: Apache-2.0
#include "calls/RequestFiles.h"

#include "calls/CommandCalls.h"

#include <QRegularExpression>
#include <QStringList>

namespace latchkey::calls {

namespace {

const QRegularExpression &requestLine()
{
    static const QRegularExpression expression(
        QStringLiteral("\\A(?:(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|GRAPHQL|TRACE|CONNECT)\\s+)?"
                       "((?:https?://|\\{\\{|/)\\S*|(?<=\\s)\\S+)(?:\\s+HTTP/[0-9.]+)?\\s*\\z"));
    return expression;
}

const QRegularExpression &setting()
{
    static const QRegularExpression expression(
        QStringLiteral("\\A@([\\w.-]{1,100})\\s*=\\s*(.*)\\z"));
    return expression;
}

bool isSeparator(const QString &line)
{
    return line.startsWith(QLatin1String("###"));
}

bool isComment(const QString &line)
{
    return line.isEmpty() || line.startsWith(u'#') || line.startsWith(QLatin1String("//"));
}

bool isHeader(const QString &line)
{
    static const QRegularExpression header(QStringLiteral("\\A[A-Za-z][\\w-]*:\\s"));
    return header.match(line).hasMatch();
}

// One block of a .http file, while its lines come in.
struct Block
{
    QString method;
    QString url;
    int line = 0;
    bool isOver = false; // headers have begun
};

} // namespace

bool isHttpFile(const QString &text)
{
    bool isAwaited = true; // the request of a block
    bool isSure = false;
    bool isBehind = false; // the line before was a request
    int requests = 0;
    for (const QStringView each : QStringView(text).tokenize(u'\n')) {
        const QString line = each.trimmed().toString();
        if (isSeparator(line)) {
            isSure |= requests > 0;
            isAwaited = true;
        } else if (setting().match(line).hasMatch()) {
            isSure = true;
        } else if (isBehind && !line.isEmpty()) {
            if (!isHeader(line) && !each.startsWith(u' ') && !each.startsWith(u'\t')) {
                return false; // a list of requests
            }
            isSure |= isHeader(line);
        } else if (isAwaited && !isComment(line)) {
            const auto match = requestLine().match(line);
            if (!match.hasMatch() && !line.startsWith(QLatin1String("curl "))) {
                return false;
            }
            isAwaited = false;
            ++requests;
            isBehind = true;
            continue;
        }
        isBehind = false;
    }
    return isSure && requests > 0;
}

void readHttpFile(const QString &text, const CallVariables &environment, CallCollector &calls)
{
    CallVariables variables(&environment);
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const auto match = setting().match(line.trimmed()); match.hasMatch()) {
            variables.set(match.captured(1), match.captured(2));
        }
    }
    Block block;
    const auto finish = [&] {
        if (block.method == QLatin1String("GRAPHQL")) {
            calls.addGraphQl();
        } else if (block.line > 0) {
            calls.add({block.method, variables.inUrl(block.url), block.line, {}, false});
        }
        block = {};
    };
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (isSeparator(line)) {
            finish();
        } else if (block.line == 0 && line.startsWith(QLatin1String("curl "))) {
            readCommands(line, calls);
            block.isOver = true;
        } else if (block.line == 0 && !block.isOver && !isComment(line)) {
            const auto match = requestLine().match(line);
            const QString method = match.captured(1);
            block = match.hasMatch() ? Block{method.isEmpty() ? QStringLiteral("GET") : method,
                                             match.captured(2), i + 1, false}
                                     : block;
        } else if (block.line > 0 && !block.isOver) {
            const bool isMore = lines[i].startsWith(u' ') || lines[i].startsWith(u'\t');
            block.url += isMore ? line : QString(); // the URL, or its query
            block.isOver = !isMore;
        }
    }
    finish();
}

namespace {

const QRegularExpression &brunoBlock()
{
    static const QRegularExpression expression(QStringLiteral(
        "^(get|post|put|delete|patch|options|head|trace|connect|vars(?::[\\w-]+)?|meta|"
        "body:graphql)\\s*\\{\\s*$"));
    return expression;
}

// "name: value" of all blocks, with the block's name.
template <typename Take>
void readBlocks(const QString &text, Take take)
{
    static const QRegularExpression entry(QStringLiteral("\\A~?([\\w.-]{1,100}):\\s*(.*)\\z"));
    QString block;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const auto begin = brunoBlock().match(line.trimmed()); begin.hasMatch()) {
            block = begin.captured(1);
            take(block, QString(), QString(), number);
        } else if (line.startsWith(u'}')) {
            block.clear();
        } else if (const auto match = entry.match(line.trimmed());
                   match.hasMatch() && !block.isEmpty() && !line.trimmed().startsWith(u'~')) {
            take(block, match.captured(1), match.captured(2).trimmed(), number);
        }
    }
}

} // namespace

bool isBruno(const QString &text)
{
    static const QRegularExpression request(
        QStringLiteral("^(?:get|post|put|delete|patch|options|head)\\s*\\{\\s*\\n\\s+url:"),
        QRegularExpression::MultilineOption);
    return request.match(text).hasMatch();
}

bool isBrunoEnvironment(const QString &text)
{
    static const QRegularExpression variables(QStringLiteral("\\A\\s*vars\\s*\\{\\s*\\n"));
    return variables.match(text).hasMatch();
}

void setBrunoVariables(const QString &text, CallVariables &variables)
{
    readBlocks(text, [&](const QString &block, const QString &name, const QString &value, int) {
        if (block.startsWith(QLatin1String("vars")) && !name.isEmpty()) {
            variables.set(name, value);
        }
    });
}

void readBruno(const QString &text, const CallVariables &environment, CallCollector &calls)
{
    CallVariables variables(&environment);
    setBrunoVariables(text, variables);
    QString title;
    bool isGraphQl = text.contains(QLatin1String("\nbody:graphql"));
    readBlocks(
        text, [&](const QString &block, const QString &name, const QString &value, int line) {
            if (block == QLatin1String("meta")) {
                title = name == QLatin1String("name") ? value : title;
                isGraphQl |= name == QLatin1String("type") && value == QLatin1String("graphql");
            } else if (name == QLatin1String("url") && isGraphQl) {
                calls.addGraphQl();
            } else if (name == QLatin1String("url") && !block.startsWith(QLatin1String("vars"))) {
                calls.add({block.toUpper(), variables.inUrl(value), line, title, false});
            }
        });
}

} // namespace latchkey::calls
