// SPDX-License-Identifier: Apache-2.0
#include "calls/CommandCalls.h"

#include "calls/CallVariables.h"
#include "calls/Text.h"
#include "shell/CommandOptions.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::calls {

using shell::ShellPart;
using shell::ShellWord;

namespace {

// True where the value of an option makes curl read a file; "-" is its standard input.
bool isFile(const QString &option, const QString &value)
{
    if (option == QLatin1String("form")) {
        const QStringView content = QStringView(value).sliced(value.indexOf(u'=') + 1);
        return content.startsWith(u'@') || content.startsWith(u'<');
    }
    if (option == QLatin1String("data-urlencode")) {
        const qsizetype at = value.indexOf(u'@');
        return at >= 0 && !QStringView(value).first(at).contains(u'=');
    }
    const bool canRead =
        option != QLatin1String("data-raw") &&
        (option.startsWith(QLatin1String("data")) ||
         QStringList{QStringLiteral("json"), QStringLiteral("header"), QStringLiteral("url")}
             .contains(option));
    return canRead && value.startsWith(u'@') && value != QLatin1String("@-");
}

// The URL with as much replaced as it takes to tell the call; what is behind stays as it is (an
// order's number, a token), unless it is a word as a route has it.
QString urlOf(const ShellWord &word)
{
    QString url;
    for (const ShellPart &part : word.parts) {
        const bool isWanted = part.variable.isEmpty() || !part.isKnown || !isRestUrl(url) ||
                              CallVariables::isOfARoute(part.variable, part.text);
        url += isWanted ? part.text : u'$' + part.variable.section(u' ', -1);
    }
    return url;
}

// Nothing of it is known, it may be anything.
bool isUnknown(const ShellWord &word)
{
    return !word.parts.isEmpty() &&
           std::all_of(
               word.parts.cbegin(), word.parts.cend(),
               [](const ShellPart &part) { return !part.isKnown || part.text.isEmpty(); }) &&
           !word.text().isEmpty();
}

// What options and URLs of a command add up to.
class Command
{
public:
    Command(const shell::ShellCommand &command, CallCollector &calls)
        : m_command(command)
        , m_calls(calls)
        , m_readsFile(command.hasInputFile)
    {}

    void read()
    {
        readWords();
        perform();
        if (m_command.isFed && !m_hasUrl) {
            m_calls.add({QStringLiteral("GET"), QStringLiteral("$"), m_command.line, {}, false});
        }
        if (m_readsFile) {
            m_calls.remark(m_command.line, "acl.reference",
                           Text::tr("The command reads from another file, which was not opened."));
        }
        if (m_command.isUnclosed) {
            m_calls.remark(
                m_command.line, "acl.not-a-call",
                Text::tr(
                    "A quotation mark in this command is never closed; the rest was not read."));
        }
    }

private:
    bool isCurl() const { return m_command.program == QLatin1String("curl"); }
    bool isWget() const { return m_command.program == QLatin1String("wget"); }

    void readWords()
    {
        bool areOptionsOver = false;
        while (m_next < m_command.words.size()) {
            const ShellWord word = m_command.words[m_next++];
            const QString text = word.text();
            if (word.isMany && isUnknown(word)) {
                m_several.append(text);
            } else if (!areOptionsOver && text.startsWith(QLatin1String("--"))) {
                areOptionsOver = text.size() == 2;
                takeLongOption(word);
            } else if (!areOptionsOver && text.size() > 1 && text.startsWith(u'-')) {
                takeLetters(word);
            } else if (isCurl() || isWget()) {
                m_urls.append(urlOf(word));
            } else {
                takeOfHttpie(word);
            }
        }
    }

    ShellWord nextWord()
    {
        return m_next < m_command.words.size() ? m_command.words[m_next++] : ShellWord();
    }

    void takeLongOption(const ShellWord &word)
    {
        QString name = word.text().mid(2);
        const qsizetype equals = name.indexOf(u'=');
        ShellWord attached = word;
        if (equals >= 0) {
            attached.parts[0].text = attached.parts[0].text.mid(equals + 3);
            name.truncate(equals);
        }
        if (name.startsWith(QLatin1String("expand-"))) {
            name.remove(0, 7); // curl 8.3: with variables of its own
        }
        apply(name, equals >= 0                                     ? attached
                    : shell::takesArgument(m_command.program, name) ? nextWord()
                                                                    : ShellWord());
    }

    // "-sSLX", "-XPOST": the first that takes an argument takes the rest of the word.
    void takeLetters(ShellWord word)
    {
        const QString letters = word.text();
        for (qsizetype i = 1; i < letters.size(); ++i) {
            const QString name = shell::optionName(m_command.program, letters[i]);
            if (shell::takesArgument(m_command.program, letters[i])) {
                const qsizetype behind = i + 1;
                word.parts[0].text.remove(0, behind);
                apply(name, behind == letters.size() ? nextWord() : word);
                return;
            }
            apply(name, {});
        }
    }

    void apply(const QString &option, const ShellWord &value)
    {
        const bool isData = option == QLatin1String("json") ||
                            option.startsWith(QLatin1String("data")) ||
                            option.startsWith(QLatin1String("form"));
        m_readsFile |= isCurl() && isFile(option, value.text());
        if (option == QLatin1String("url")) {
            m_urls.append(urlOf(value));
        } else if (option == QLatin1String("request") || option == QLatin1String("method")) {
            setMethod(value);
        } else if (option == QLatin1String("get")) {
            m_isGet = true;
        } else if (option == QLatin1String("head") || option == QLatin1String("spider")) {
            m_other = QStringLiteral("HEAD");
        } else if (option == QLatin1String("upload-file")) {
            m_other = QStringLiteral("PUT");
        } else if (option == QLatin1String("config") || option == QLatin1String("input-file")) {
            m_calls.remark(m_command.line, "acl.reference",
                           Text::tr("Options of the command are in another file (-K), which was "
                                    "not opened: the calls in that file are missing here."));
        } else if (option == QLatin1String("next")) {
            perform();
        } else if (option.startsWith(QLatin1String("post-")) || option == QLatin1String("raw") ||
                   (isCurl() && isData)) {
            m_hasBody = true;
        }
    }

    void setMethod(const ShellWord &word)
    {
        m_method = word.isCertain() ? word.text() : QString();
        m_isInVariable = !word.isCertain();
    }

    // "POST", then the URL, then what is sent: "name=value", "name:=5", "file@x"; "name==value" is
    // of the query, "name:value" a header.
    void takeOfHttpie(const ShellWord &word)
    {
        static const QRegularExpression method(QStringLiteral("\\A[A-Za-z]+\\z"));
        static const QRegularExpression item(QStringLiteral("\\A[^:=@]*(?:=(?!=)|:=|@)"));
        const bool isFirst = m_urls.isEmpty() && m_method.isEmpty() && !m_isInVariable;
        const bool isFollowed = m_next < m_command.words.size();
        const bool isNext = isFollowed && !m_command.words[m_next].text().contains(u'=');
        const bool isMethod =
            (isUnknown(word) && isNext) || (isFollowed && method.match(word.text()).hasMatch());
        if (isFirst && isMethod) {
            setMethod(word);
        } else if (m_urls.isEmpty()) {
            m_urls.append(urlOf(word));
        } else {
            m_hasBody |= item.match(word.text()).hasMatch();
        }
    }

    // What the program does if it is not told.
    QString method() const
    {
        if (!m_other.isEmpty()) {
            return m_other;
        }
        const bool isGiven =
            !isCurl() && !isWget() && (m_command.isPiped || m_command.hasInputFile);
        return (m_hasBody || isGiven) && !m_isGet ? QStringLiteral("POST") : QStringLiteral("GET");
    }

    // What the words so far say is done; those behind --next begin anew.
    void perform()
    {
        // "$OPTIONS" is the URL where nothing else is; otherwise it may name a method
        const bool mayBeOther = !m_urls.isEmpty() && !m_several.isEmpty();
        const bool isUnsure = m_isInVariable || (m_method.isEmpty() && mayBeOther);
        const QString method = isUnsure             ? QString()
                               : m_method.isEmpty() ? this->method()
                                                    : m_method;
        for (const QString &url : m_urls.isEmpty() ? m_several.mid(0, 1) : m_urls) {
            // a path without a host is a word of a sentence
            if (!url.startsWith(u'/') && (url.contains(u'/') || CallVariables::areIn(url))) {
                m_calls.add({method, url, m_command.line, {}, isUnsure});
                m_hasUrl = true;
            }
        }
        m_urls.clear();
        m_several.clear();
        m_method.clear();
        m_other.clear();
        m_isInVariable = m_isGet = m_hasBody = false;
    }

    const shell::ShellCommand &m_command;
    CallCollector &m_calls;
    qsizetype m_next = 0;
    QStringList m_urls;
    QStringList m_several; // unknown words: options, or a URL
    QString m_method;      // as the command names it
    QString m_other;       // as an option implies it
    bool m_isInVariable = false;
    bool m_isGet = false;
    bool m_hasBody = false;
    bool m_hasUrl = false;
    bool m_readsFile;
};

// "curl is needed" is a sentence.
bool isPlausible(const shell::ShellCommand &command)
{
    return command.isFed || command.isUnclosed ||
           std::any_of(command.words.cbegin(), command.words.cend(), [](const ShellWord &word) {
               return word.text().contains(u'/') || !word.isCertain() ||
                      word.text().startsWith(QLatin1String("-K")) ||
                      word.text().startsWith(QLatin1String("--config"));
           });
}

} // namespace

QList<shell::ScriptRange> readCommands(QStringView script, CallCollector &calls)
{
    const shell::ShellReading reading = shell::readShell(
        script, {QStringLiteral("curl"), QStringLiteral("wget"), QStringLiteral("http"),
                 QStringLiteral("https"), QStringLiteral("xh"), QStringLiteral("xhs")});
    bool isAny = false;
    for (const shell::ShellCommand &command : reading.commands) {
        if (isPlausible(command)) {
            Command(command, calls).read();
            isAny = true;
        }
    }
    if (reading.isIncomplete) {
        calls.remark(0, "acl.too-large",
                     Text::tr("This script takes too many steps; the rest was not read."));
    }
    return isAny ? reading.ranges : QList<shell::ScriptRange>();
}

} // namespace latchkey::calls
