// SPDX-License-Identifier: Apache-2.0
#include "causes/PastedAnswer.h"

#include "causes/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::causes {

namespace {

constexpr qsizetype mostHeaders = 200;
constexpr int mostAnswers = 20; // of which one is a redirect's or a proxy's
constexpr qsizetype longestLine = 16'384;

bool isHeader(QByteArrayView name, QByteArrayView known)
{
    return name.compare(known, Qt::CaseInsensitive) == 0;
}

// One header field of the request: what it says, never what it holds.
void takeOfRequest(RequestFacts &request, const QByteArray &name, const QByteArray &value,
                   bool isOverTls = true)
{
    if (isHeader(name, "authorization")) {
        request.credentials = credentialsIn(value);
    } else if (isHeader(name, "accept")) {
        request.accept = value;
    } else if (isHeader(name, "content-type")) {
        request.contentType = value;
    } else if (isHeader(name, "user-agent")) {
        request.userAgent = value;
    } else if (isHeader(name, "host") && request.url.startsWith('/')) {
        request.url.prepend((isOverTls ? "https://" : "http://") + value);
    }
}

// "Name: value"; nothing for a line of another form.
std::optional<web::HttpHeader> headerIn(const QByteArray &line)
{
    static const QRegularExpression form(
        QStringLiteral("^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):[ \\t]*(.*)$"));
    const auto match = form.match(QString::fromLatin1(line.left(longestLine)));
    return match.hasMatch() ? std::optional(web::HttpHeader{match.captured(1).toLatin1(),
                                                            match.captured(2).trimmed().toLatin1()})
                            : std::nullopt;
}

// "HTTP/1.1 401 Unauthorized" → 401, 0 for another line.
int statusIn(const QByteArray &line)
{
    static const QRegularExpression form(QStringLiteral("^HTTP/[0-9.]{1,3} ([1-5]\\d\\d)\\b"));
    const auto match = form.match(QString::fromLatin1(line.left(200)));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

// "GET /rest/V1/modules HTTP/1.1"
void takeRequestLine(RequestFacts &request, const QByteArray &line)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Z]{3,10}) (\\S{1,8000}) HTTP/[0-9.]{1,3}$"));
    const auto match = form.match(QString::fromLatin1(line.left(longestLine)));
    if (match.hasMatch()) {
        request.method = match.captured(1).toLatin1();
        request.url = match.captured(2).toLatin1();
    }
}

// The lines from there up to an empty one, and where what is behind it begins.
struct Head
{
    QList<QByteArray> lines;
    qsizetype end = 0;
};

Head headOf(const QByteArray &text, qsizetype from)
{
    Head head{{}, from};
    while (head.end < text.size() && head.lines.size() < mostHeaders) {
        const qsizetype end = text.indexOf('\n', head.end);
        QByteArray line = text.mid(head.end, end < 0 ? -1 : end - head.end);
        head.end = end < 0 ? text.size() : end + 1;
        line = line.endsWith('\r') ? line.chopped(1) : line;
        if (line.isEmpty()) {
            break;
        }
        head.lines.append(line);
    }
    return head;
}

// Answers one behind the other, as of curl -i with redirects or a proxy; the last one counts.
bool takeAnswers(Evidence &evidence, const QByteArray &text)
{
    qsizetype at = 0;
    int count = 0;
    while (count < mostAnswers && statusIn(text.mid(at, 200)) != 0) {
        const Head head = headOf(text, at);
        evidence.answer.status = statusIn(head.lines.constFirst());
        evidence.answer.headers.clear();
        for (const QByteArray &line : head.lines.sliced(1)) {
            if (const auto header = headerIn(line)) {
                evidence.answer.headers.append(*header);
            }
        }
        at = head.end;
        ++count;
    }
    if (count > 0) {
        evidence.answer.body = text.mid(at);
    }
    return count > 0;
}

// What curl -v says: "> " of the request, "< " of the answer, "* " of itself, and the body.
bool takeVerbose(Evidence &evidence, const QByteArray &text)
{
    static const QRegularExpression mark(QStringLiteral("^[<>] "),
                                         QRegularExpression::MultilineOption);
    if (!mark.match(QString::fromLatin1(text.left(mostHeaders * 1000))).hasMatch()) {
        return false;
    }
    const bool isOverTls = text.contains("SSL connection using");
    QByteArray answer, body;
    qsizetype count = 0;
    for (const QByteArray &each : text.split('\n')) {
        const QByteArray line = each.endsWith('\r') ? each.chopped(1) : each;
        if (line.startsWith("> ")) {
            if (++count > mostHeaders) {
                continue;
            }
            const QByteArray said = line.mid(2);
            takeRequestLine(evidence.request, said);
            if (const auto header = headerIn(said)) {
                takeOfRequest(evidence.request, header->name, header->value, isOverTls);
            }
        } else if (line.startsWith("< ")) {
            answer += line.mid(2) + '\n';
        } else if (line == "<") {
            answer += '\n';
        } else if (!line.startsWith("* ") && line != ">" && !line.startsWith("{ [") &&
                   !line.startsWith("} [")) {
            body += line + '\n';
        }
    }
    takeAnswers(evidence, answer);
    evidence.answer.body = body.trimmed();
    const bool hasSigned = evidence.request.credentials != Credentials::Unknown;
    if (!evidence.request.method.isEmpty() && !hasSigned) {
        evidence.request.credentials = Credentials::None; // all its headers were shown
    }
    return true;
}

struct CurlCode
{
    int exit;
    const char *code;
};

constexpr CurlCode curlCodes[] = {{5, "http.proxy"},    {6, "http.dns"},      {7, "http.connect"},
                                  {28, "http.timeout"}, {35, "http.tls"},     {52, "http.closed"},
                                  {56, "http.closed"},  {60, "http.tls"},     {97, "http.proxy"},
                                  {1, "http.protocol"}, {8, "http.protocol"}, {18, "http.closed"}};

// "curl: (60) SSL certificate problem: certificate has expired"
bool takeCurlError(Evidence &evidence, const QByteArray &text)
{
    static const QRegularExpression form(
        QStringLiteral("curl: \\((\\d{1,2})\\) ([^\\r\\n]{0,500})"));
    const auto match = form.match(QString::fromUtf8(text.left(mostHeaders * 1000)));
    if (!match.hasMatch() || evidence.answer.status != 0) {
        return false;
    }
    const int exit = match.captured(1).toInt();
    const auto *const known =
        std::find_if(std::begin(curlCodes), std::end(curlCodes),
                     [exit](const CurlCode &each) { return each.exit == exit; });
    evidence.problem = {known == std::end(curlCodes) ? QByteArray("http.failed")
                                                     : QByteArray(known->code),
                        {},
                        match.captured(2)};
    return true;
}

// "Request URL: https://…", each on a line of its own or the value on the next.
bool takePanel(Evidence &evidence, const QByteArray &text)
{
    const QString said = QString::fromUtf8(text.left(mostHeaders * 1000));
    const auto valueOf = [&said](const char *label) {
        const QRegularExpression form(
            QStringLiteral("^%1:?\\s*(\\S[^\\r\\n]{0,8000})$").arg(QLatin1String(label)),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
        return form.match(said).captured(1).trimmed().toUtf8();
    };
    const QByteArray url = valueOf("Request URL");
    const QByteArray status = valueOf("Status Code");
    if (url.isEmpty() && status.isEmpty()) {
        return false;
    }
    static const QRegularExpression digits(QStringLiteral("\\b[1-5]\\d\\d\\b"));
    evidence.request.url = url;
    evidence.request.method = valueOf("Request Method");
    evidence.answer.status = digits.match(QString::fromLatin1(status)).captured().toInt();
    for (const QByteArray &line : text.split('\n')) {
        if (const auto header = headerIn(line.trimmed());
            header && evidence.answer.headers.size() < mostHeaders) {
            if (isHeader(header->name, "authorization")) {
                takeOfRequest(evidence.request, header->name, header->value);
            } else {
                evidence.answer.headers.append(*header);
            }
        }
    }
    return true;
}

// Where a JSON text that begins there ends; -1 if it does not.
qsizetype endOfJson(QByteArrayView text, qsizetype from)
{
    int depth = 0;
    bool isText = false;
    for (qsizetype at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (isText) {
            at += c == '\\' ? 1 : 0;
            isText = c != '"';
        } else if (c == '"') {
            isText = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

// What a form-encoded body is made of.
bool isOfForm(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("+%._-&=~*").contains(c);
}

// The store's own answer within the words of a program: "Client error: `GET https://…` resulted in
// a `401 Unauthorized` response: {"message":…}".
void takeWithin(Evidence &evidence, const QByteArray &text)
{
    const QString said = QString::fromUtf8(text.left(mostHeaders * 1000));
    static const QRegularExpression status(
        QStringLiteral("(?:status(?: code)?|HTTP|resulted in a|error:?)[ :`'\"=]{1,3}"
                       "(?:HTTP/[0-9.]{1,3} )?([1-5]\\d\\d)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression request(QStringLiteral(
        "\\b(GET|POST|PUT|DELETE|PATCH)[ :`'\"]{1,3}(https?://[^\\s`'\"<>]{1,2000})"));
    if (const auto match = status.match(said); match.hasMatch()) {
        evidence.answer.status = match.captured(1).toInt();
    }
    if (const auto match = request.match(said); match.hasMatch()) {
        evidence.request.method = match.captured(1).toLatin1();
        evidence.request.url = match.captured(2).toUtf8();
    }
    QByteArray body = text;
    const qsizetype json = text.indexOf("{\"message\"");
    const qsizetype form = text.indexOf("oauth_problem=");
    if (json > 0) {
        const qsizetype end = endOfJson(text, json);
        body = end < 0 ? text.mid(json) : text.mid(json, end - json);
    } else if (form > 0) {
        const auto end = std::find_if_not(text.begin() + form, text.end(), isOfForm);
        body = text.mid(form, end - text.begin() - form);
    }
    evidence.answer.body = body;
}

QByteArray octetsOf(const QJsonValue &value)
{
    if (value.isObject()) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    }
    if (value.isArray()) {
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    }
    return value.toString().toUtf8();
}

void takeHeaders(Evidence &evidence, const QJsonValue &headers)
{
    const auto take = [&evidence](const QString &name, const QJsonValue &value) {
        if (evidence.answer.headers.size() < mostHeaders) {
            evidence.answer.headers.append(
                {name.toLatin1(), value.toVariant().toString().left(longestLine).toLatin1()});
        }
    };
    const QJsonObject object = headers.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QJsonValue value = each.value();
        take(each.key(), value.isArray() ? value.toArray().first() : value);
    }
    const QJsonArray list = headers.toArray();
    for (const QJsonValue each : list) {
        take(each[QLatin1String("name")].toString(), each[QLatin1String("value")]);
    }
}

// The fields of an answer, not those of a store's own JSON.
bool isDescribed(const QJsonObject &object)
{
    return !object.contains(QLatin1String("message")) &&
           (object.contains(QLatin1String("status")) || object.contains(QLatin1String("body")) ||
            object.contains(QLatin1String("call")) || object.contains(QLatin1String("headers")));
}

Result<void> takeDescribed(Evidence &evidence, const QJsonObject &object)
{
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString().left(longestLine).toUtf8();
    };
    const QJsonValue status = object.value(QLatin1String("status"));
    evidence.answer.status = status.isString() ? status.toString().left(3).toInt() : status.toInt();
    evidence.answer.body = octetsOf(object.value(QLatin1String("body")));
    takeHeaders(evidence, object.value(QLatin1String("headers")));
    if (const QByteArray type = text("content_type"); !type.isEmpty()) {
        evidence.answer.headers.append({"Content-Type", type});
    }
    evidence.request.method = text("method").toUpper();
    evidence.request.url = text("url");
    evidence.request.userAgent = text("user_agent");
    evidence.request.accept = text("accept");
    if (object.contains(QLatin1String("authorization"))) {
        evidence.request.credentials = credentialsIn(text("authorization"));
    }
    if (const QByteArray call = text("call"); !call.isEmpty()) {
        const auto kind = callKindNamed(call);
        if (!kind) {
            return failure("explain.unknown-call",
                           Text::tr("A call is one of request-token, access-token, rest, callback, "
                                    "pop-up, admin."));
        }
        evidence.request.kind = *kind;
    }
    return {};
}

} // namespace

Credentials credentialsIn(QByteArrayView authorization)
{
    const QByteArray value = authorization.trimmed().toByteArray().toLower();
    if (value.contains("oauth ") || value == "oauth") {
        return Credentials::OAuth; // also behind a password of the web server's
    }
    return value.isEmpty()              ? Credentials::None
           : value.startsWith("bearer") ? Credentials::Bearer
           : value.startsWith("basic")  ? Credentials::Basic
           : value == "none"            ? Credentials::None
                                        : Credentials::Unknown;
}

Result<Evidence> readPasted(QByteArrayView octets)
{
    if (octets.size() > largestPasted) {
        return failure("explain.too-large",
                       Text::tr("This is more than 4 MiB. Paste the status line, the headers and "
                                "the beginning of the body."));
    }
    const QByteArray text = octets.trimmed().toByteArray();
    if (text.isEmpty()) {
        return failure("explain.nothing",
                       Text::tr("There is nothing to explain. Paste the store's answer: its status "
                                "line, headers and body, or one of them."));
    }
    Evidence evidence;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (isDescribed(object)) {
        const Result<void> taken = takeDescribed(evidence, object);
        return taken ? Result<Evidence>(evidence) : failure(taken.error());
    }
    const bool isAnswer = takeAnswers(evidence, text) || takeVerbose(evidence, text);
    const bool isError = takeCurlError(evidence, text);
    if (!isAnswer && !isError && !takePanel(evidence, text)) {
        takeWithin(evidence, text);
    }
    return evidence;
}

} // namespace latchkey::causes
