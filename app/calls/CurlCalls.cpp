// SPDX-License-Identifier: Apache-2.0
#include "calls/CurlCalls.h"

#include "calls/CallLines.h"
#include "calls/CallVariables.h"
#include "calls/CurlOptions.h"
#include "calls/Text.h"
#include "shell/ShellCommands.h"

#include <algorithm>
#include <limits>

namespace latchkey::calls {

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

// "$OPTIONS" may be several.
QStringList replaced(const QStringList &words, const CallVariables &variables, qsizetype place)
{
    QStringList all;
    for (const QString &word : words) {
        const QString options = variables.ofWord(word, place);
        if (options.startsWith(u'-')) {
            all.append(options.simplified().split(u' '));
        } else {
            all.append(word);
        }
    }
    return all;
}

// What options and URLs of a command add up to.
class CurlCommand
{
public:
    CurlCommand(const shell::ShellCommand &command, const CallVariables &variables,
                CallCollector &calls)
        : m_words(replaced(command.words, variables, command.place))
        , m_command(command)
        , m_variables(variables)
        , m_calls(calls)
        , m_readsFile(command.hasInputFile)
    {}

    void read()
    {
        while (m_next < m_words.size()) {
            const QString word = m_words[m_next++];
            if (!m_areOptionsOver && word.startsWith(QLatin1String("--"))) {
                takeLongOption(word.mid(2));
            } else if (!m_areOptionsOver && word.size() > 1 && word.startsWith(u'-')) {
                takeLetters(QStringView(word).sliced(1));
            } else {
                m_request.urls.append(word);
            }
        }
        perform();
        if (m_command.isFed && !m_hasUrl) {
            sayInVariable();
        }
        if (m_readsFile) {
            remark("acl.reference", Text::tr("The command takes something from another file, which "
                                             "was not opened."));
        }
    }

private:
    struct Request
    {
        QStringList urls;
        QString method;
        bool isGet = false;
        bool isHead = false;
        bool isUpload = false;
        bool hasBody = false;
    };

    QString nextWord() { return m_next < m_words.size() ? m_words[m_next++] : QString(); }

    void remark(const char *code, const QString &sentence)
    {
        m_calls.remark(m_command.line, code, sentence);
    }

    void sayInVariable()
    {
        remark("acl.not-a-call", Text::tr("The URL of this command is in a variable. Write its "
                                          "path out, as $BASE/rest/V1/orders."));
    }

    void takeLongOption(QString name)
    {
        m_areOptionsOver = name.isEmpty();
        const qsizetype equals = name.indexOf(u'=');
        const QString attached = equals < 0 ? QString() : name.mid(equals + 1);
        name = name.left(equals < 0 ? name.size() : equals);
        if (name.startsWith(QLatin1String("expand-"))) {
            name.remove(0, 7); // curl 8.3: with variables of its own
        }
        const bool takesNext = equals < 0 && curlTakesArgument(name);
        apply(name, takesNext ? nextWord() : attached);
    }

    // "-sSLX", "-XPOST": the first that takes an argument takes the rest of the word.
    void takeLetters(QStringView letters)
    {
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const QString name = curlOptionName(letters[i]);
            if (curlTakesArgument(letters[i])) {
                const QStringView rest = letters.sliced(i + 1);
                apply(name, rest.isEmpty() ? nextWord() : rest.toString());
                return;
            }
            apply(name, {});
        }
    }

    void apply(const QString &option, const QString &value)
    {
        m_readsFile |= isFile(option, value);
        if (option == QLatin1String("url")) {
            m_request.urls.append(value);
        } else if (option == QLatin1String("request")) {
            m_request.method = value;
        } else if (option == QLatin1String("get")) {
            m_request.isGet = true;
        } else if (option == QLatin1String("head")) {
            m_request.isHead = true;
        } else if (option == QLatin1String("upload-file")) {
            m_request.isUpload = true;
        } else if (option == QLatin1String("config")) {
            remark("acl.reference",
                   Text::tr("Options of the command are in another file (-K), which "
                            "was not opened: calls in it are missing here."));
        } else if (option == QLatin1String("next")) {
            perform();
        } else if (option == QLatin1String("json") || option.startsWith(QLatin1String("data")) ||
                   option.startsWith(QLatin1String("form"))) {
            m_request.hasBody = true;
        }
    }

    QString method() const
    {
        if (!m_request.method.isEmpty()) {
            return m_variables.inText(m_request.method, m_command.place);
        }
        if (m_request.isHead) {
            return QStringLiteral("HEAD");
        }
        if (m_request.isUpload) {
            return QStringLiteral("PUT");
        }
        return m_request.hasBody && !m_request.isGet ? QStringLiteral("POST")
                                                     : QStringLiteral("GET");
    }

    // What the words so far say is done; those behind --next begin anew.
    void perform()
    {
        for (const QString &url : std::as_const(m_request.urls)) {
            take(url);
        }
        m_request = {};
    }

    void take(const QString &written)
    {
        const QString url = m_variables.inUrl(written, m_command.place);
        m_hasUrl = true;
        auto call = restCall(u"GET", url);
        const QString method = this->method();
        if (call && acl::isRestMethod(method)) {
            call->method = method.toUpper();
            m_calls.take(*call, m_command.line);
        } else if (call) {
            remark("acl.not-a-call",
                   Text::tr("The REST API does not know the method of this "
                            "command. It knows GET, POST, PUT, PATCH and DELETE."));
        } else if (CallVariables::areIn(url)) {
            sayInVariable();
        } else {
            m_calls.addOther();
        }
    }

    QStringList m_words;
    qsizetype m_next = 0;
    const shell::ShellCommand &m_command;
    const CallVariables &m_variables;
    CallCollector &m_calls;
    Request m_request;
    bool m_hasUrl = false;
    bool m_readsFile;
    bool m_areOptionsOver = false;
};

CallVariables variablesOf(const QList<shell::ShellAssignment> &assignments)
{
    CallVariables variables;
    for (const shell::ShellAssignment &each : assignments) {
        // "API=${API:-https://…}": what counts comes next
        const bool isItself = each.value == QLatin1String("${") + each.name + u'}';
        if (!variables.knows(each.name) || !(each.isDefault || isItself)) {
            if (!isItself) {
                variables.set(each.name, each.value, each.place);
            }
        }
    }
    return variables;
}

// What of a script is not in the commands that were read.
class Rest
{
public:
    Rest(QStringView script, QList<shell::ScriptRange> ranges, CallCollector &calls)
        : m_script(script)
        , m_ranges(std::move(ranges))
        , m_calls(calls)
    {}

    // The lines before that one, each of them once.
    void readBefore(int line)
    {
        while (m_line < line && m_at <= m_script.size()) {
            const qsizetype found = m_script.indexOf(u'\n', m_at);
            readLine(found < 0 ? m_script.size() : found);
            ++m_line;
        }
    }

private:
    void readLine(qsizetype end)
    {
        bool isSaid = false; // once is enough
        while (m_next < m_ranges.size() && m_ranges[m_next].begin < end) {
            const shell::ScriptRange range = m_ranges[m_next];
            isSaid = readPart(std::max(range.begin, m_at), isSaid);
            m_at = std::max(m_at, std::min(range.end, end));
            if (range.end > end) {
                break;
            }
            ++m_next;
        }
        readPart(end, isSaid);
        m_at = end + 1;
    }

    bool readPart(qsizetype end, bool isSaid)
    {
        return isSaid || readCallsBesideCurl(m_script.sliced(m_at, end - m_at), m_line, m_calls);
    }

    QStringView m_script;
    QList<shell::ScriptRange> m_ranges;
    CallCollector &m_calls;
    qsizetype m_at = 0;
    qsizetype m_next = 0;
    int m_line = 1;
};

} // namespace

bool readCurl(QStringView script, CallCollector &calls)
{
    if (!script.contains(u"curl", Qt::CaseInsensitive)) {
        return false;
    }
    const QList<shell::ShellAssignment> assignments = shell::shellAssignments(script);
    const shell::ShellReading reading =
        shell::shellCommands(script, QStringLiteral("curl"), assignments);
    const CallVariables variables = variablesOf(assignments);
    Rest rest(script, reading.ranges, calls);
    for (const shell::ShellCommand &command : reading.commands) {
        rest.readBefore(command.line);
        CurlCommand(command, variables, calls).read();
        if (command.isUnclosed) {
            calls.remark(command.line, "acl.not-a-call",
                         Text::tr("A quote in this command is never closed; what is behind it was "
                                  "not read."));
        }
    }
    if (!reading.commands.isEmpty()) {
        rest.readBefore(std::numeric_limits<int>::max());
    }
    return !reading.commands.isEmpty();
}

} // namespace latchkey::calls
