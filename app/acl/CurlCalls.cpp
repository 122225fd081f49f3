#include "acl/CurlCalls.h"

#include "acl/CurlOptions.h"
#include "acl/ShellCommands.h"

#include <QCoreApplication>

namespace latchkey::acl {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

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

// "$URL", "$BASE/$PATH": what is asked for is not written out.
bool endsWithVariable(const QString &url)
{
    const QStringView last = QStringView(url).sliced(url.lastIndexOf(u'/') + 1);
    return last.contains(u'$') || last.contains(QLatin1String("{{"));
}

// What options and URLs of a command add up to.
class CurlCommand
{
public:
    CurlCommand(const ShellCommand &command, CallCollector &calls)
        : m_words(command.words)
        , m_line(command.line)
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
        m_calls.remark(m_line, code, sentence);
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
            return m_request.method;
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

    void take(const QString &url)
    {
        auto call = restCall(u"GET", url);
        const QString method = this->method();
        if (call && isRestMethod(method)) {
            call->method = method.toUpper();
            m_calls.take(*call, m_line);
        } else if (call) {
            remark("acl.not-a-call",
                   Text::tr("The REST API does not know the method of this "
                            "command. It knows GET, POST, PUT, PATCH and DELETE."));
        } else if (endsWithVariable(url)) {
            remark("acl.not-a-call", Text::tr("The URL of this command is in a variable. Write its "
                                              "path out, as $BASE/rest/V1/orders."));
        } else {
            m_calls.addOther();
        }
    }

    QStringList m_words;
    qsizetype m_next = 0;
    int m_line;
    CallCollector &m_calls;
    Request m_request;
    bool m_readsFile;
    bool m_areOptionsOver = false;
};

} // namespace

void readCurl(QStringView script, CallCollector &calls)
{
    const QList<ShellCommand> commands = shellCommands(script, u"curl");
    for (const ShellCommand &command : commands) {
        CurlCommand(command, calls).read();
        if (command.isUnclosed) {
            calls.remark(command.line, "acl.not-a-call",
                         Text::tr("A quote in this command is never closed; what is behind it was "
                                  "not read."));
        }
    }
}

} // namespace latchkey::acl
