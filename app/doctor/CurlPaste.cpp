// SPDX-License-Identifier: Apache-2.0
#include "doctor/CurlPaste.h"

#include "shell/CommandOptions.h"
#include "shell/ShellScript.h"
#include "web/Encoding.h"

#include <QHash>

namespace latchkey::doctor {

namespace {

const QString curl = QStringLiteral("curl");

QString longName(QChar letter)
{
    static const QHash<QChar, QString> names{
        {u'X', QStringLiteral("request")}, {u'd', QStringLiteral("data")},
        {u'F', QStringLiteral("form")},    {u'G', QStringLiteral("get")},
        {u'I', QStringLiteral("head")},    {u'T', QStringLiteral("upload-file")},
        {u'H', QStringLiteral("header")},  {u'A', QStringLiteral("user-agent")},
        {u'e', QStringLiteral("referer")},
    };
    return names.value(letter);
}

// What --data-urlencode sends: "name=content", "=content" or "content".
QByteArray encodedData(const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    return equals > 0    ? text.first(equals + 1) + web::percentEncode(text.sliced(equals + 1))
           : equals == 0 ? web::percentEncode(text.sliced(1))
                         : web::percentEncode(text);
}

// What the words of one command add up to.
class Command
{
public:
    explicit Command(const shell::ShellCommand &command)
    {
        for (const shell::ShellWord &word : command.words) {
            m_words.append(word.text());
        }
    }

    std::optional<FailingRequest> read()
    {
        while (m_next < m_words.size() && !m_isOver) {
            take(m_words[m_next++]);
        }
        // words alone may be prose: "curl is green"
        const bool isMeant = m_isMeant || m_request.request.url.contains("://");
        return isMeant && !m_request.request.url.isEmpty() ? std::optional(finished())
                                                           : std::nullopt;
    }

private:
    void take(const QString &word)
    {
        m_isMeant = m_isMeant || word.startsWith(u'-');
        if (word.startsWith(QLatin1String("--")) && word.size() > 2) {
            takeLong(word.mid(2));
        } else if (word.startsWith(u'-') && word.size() > 1) {
            takeLetters(word);
        } else if (!word.trimmed().isEmpty() && m_request.request.url.isEmpty()) {
            m_request.request.url = word.trimmed().toUtf8();
        }
    }

    QString nextWord() { return m_next < m_words.size() ? m_words[m_next++] : QString(); }

    void takeLong(const QString &option)
    {
        const qsizetype equals = option.indexOf(u'=');
        const QString name = equals < 0 ? option : option.first(equals);
        apply(name, equals >= 0                        ? option.sliced(equals + 1)
                    : shell::takesArgument(curl, name) ? nextWord()
                                                       : QString());
    }

    void takeLetters(const QString &letters)
    {
        for (qsizetype i = 1; i < letters.size(); ++i) {
            const QString name = longName(letters[i]);
            if (shell::takesArgument(curl, letters[i])) {
                apply(name, i + 1 < letters.size() ? letters.sliced(i + 1) : nextWord());
                return;
            }
            apply(name, {});
        }
    }

    void apply(const QString &option, const QString &value)
    {
        const QByteArray octets = value.toUtf8();
        if (option == QLatin1String("url")) {
            m_request.request.url = octets.trimmed();
        } else if (option == QLatin1String("request")) {
            m_method = octets.trimmed();
        } else if (option == QLatin1String("header")) {
            takeHeader(octets);
        } else if (option == QLatin1String("user-agent") || option == QLatin1String("referer")) {
            m_request.headers.append({option.toLatin1(), octets});
        } else if (option == QLatin1String("get")) {
            m_isGet = true;
        } else if (option == QLatin1String("head")) {
            m_implied = "HEAD";
        } else if (option == QLatin1String("upload-file")) {
            m_implied = "PUT";
        } else if (option == QLatin1String("url-query")) {
            m_query.append(octets.startsWith('+') ? octets.sliced(1) : encodedData(octets));
        } else if (option == QLatin1String("next")) {
            m_isOver = !m_request.request.url.isEmpty();
        } else {
            takeData(option, octets);
        }
    }

    void takeHeader(const QByteArray &line)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            m_request.headers.append(
                {line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()});
        }
    }

    void takeData(const QString &option, const QByteArray &octets)
    {
        if (option == QLatin1String("json")) {
            m_data.append(octets);
            m_type = "application/json";
        } else if (option.startsWith(QLatin1String("form"))) {
            m_type = "multipart/form-data";
            m_hasBody = true;
        } else if (option == QLatin1String("data-urlencode")) {
            m_data.append(encodedData(octets));
        } else if (option.startsWith(QLatin1String("data"))) {
            m_data.append(octets);
        }
    }

    FailingRequest finished()
    {
        QByteArray &url = m_request.request.url;
        if (!url.contains("://")) {
            url.prepend("http://"); // as curl does
        }
        if (const qsizetype fragment = url.indexOf('#'); fragment >= 0) {
            url.truncate(fragment);
        }
        if (m_isGet) {
            m_query.append(m_data);
            m_data.clear();
        }
        if (!m_query.isEmpty()) {
            url.append(url.contains('?') ? '&' : '?').append(m_query.join('&'));
        }
        const bool hasBody = m_hasBody || !m_data.isEmpty();
        m_request.request.body =
            m_data.join(m_type == "application/json" ? QByteArray() : QByteArray("&"));
        m_request.request.method = !m_method.isEmpty()    ? m_method
                                   : !m_implied.isEmpty() ? m_implied
                                   : hasBody              ? QByteArray("POST")
                                                          : QByteArray("GET");
        const QByteArray type = m_request.headerNamed("content-type");
        m_request.request.contentType = !type.isEmpty()     ? type
                                        : !m_type.isEmpty() ? m_type
                                        : hasBody ? QByteArray("application/x-www-form-urlencoded")
                                                  : QByteArray();
        const QByteArray authorization = m_request.headerNamed("authorization");
        if (!authorization.isEmpty()) {
            takeAuthorization(m_request, authorization);
        }
        return m_request;
    }

    QStringList m_words;
    qsizetype m_next = 0;
    FailingRequest m_request;
    QByteArray m_method;  // as the command names it
    QByteArray m_implied; // as an option implies it
    QByteArray m_type;    // of the body, where no header says it
    QByteArrayList m_data;
    QByteArrayList m_query;
    bool m_isGet = false;
    bool m_hasBody = false;
    bool m_isOver = false;
    bool m_isMeant = false; // it has options
};

} // namespace

std::optional<FailingRequest> readCurlPaste(QByteArrayView script)
{
    constexpr qsizetype longestScript = 1'000'000;
    if (script.size() > longestScript || !script.contains("curl")) {
        return {};
    }
    const shell::ShellReading reading = shell::readShell(QString::fromUtf8(script), {curl});
    std::optional<FailingRequest> first;
    for (const shell::ShellCommand &command : reading.commands) {
        std::optional<FailingRequest> request = Command(command).read();
        if (request && request->header.isOAuth) {
            return request;
        }
        if (request && !first) {
            first = std::move(request);
        }
    }
    return first;
}

} // namespace latchkey::doctor
