// SPDX-License-Identifier: Apache-2.0
#include "cli/SignLineReader.h"

#include <QCoreApplication>

// QJsonDocument builds the whole document and is five times too slow for the goal of `sign`.
#include <boost/json/basic_parser_impl.hpp>

namespace latchkey::cli {

namespace {

namespace json = boost::json;

enum class Member { Skipped, Method, Url, Oauth, ConsumerSecret, TokenSecret, ContentType, Body };

Member memberNamed(QByteArrayView name)
{
    static constexpr std::pair<QByteArrayView, Member> members[] = {
        {"method", Member::Method},
        {"url", Member::Url},
        {"oauth", Member::Oauth},
        {"consumer_secret", Member::ConsumerSecret},
        {"token_secret", Member::TokenSecret},
        {"content_type", Member::ContentType},
        {"body", Member::Body},
    };
    for (const auto &[known, member] : members) {
        if (known == name) {
            return member;
        }
    }
    return Member::Skipped;
}

// Overwrites without giving up the room.
void put(QByteArray &to, QByteArrayView value)
{
    to.resize(0);
    to.append(value);
}

// Mostly the secret of the line before.
void put(Secret &to, QByteArrayView value)
{
    if (!constantTimeEquals(to.reveal(), value)) {
        to = Secret(value);
    }
}

// Boost.JSON calls these as it reads. Level 1 is the line's object, level 2 `oauth` or something
// skipped.
class Handler
{
public:
    static constexpr size_t max_object_size = size_t(-1);
    static constexpr size_t max_array_size = size_t(-1);
    static constexpr size_t max_key_size = size_t(-1);
    static constexpr size_t max_string_size = size_t(-1);

    void begin()
    {
        line.hasMethod = line.hasUrl = line.hasOauth = line.hasConsumerSecret = false;
        put(line.request.contentType, {});
        put(line.request.body, {});
        m_parameters = 0;
        m_hasTokenSecret = false;
        wrong = nullptr;
        m_level = 0;
        m_member = Member::Skipped;
        m_text.resize(0);
    }

    void end()
    {
        line.request.protocol.resize(m_parameters);
        if (!m_hasTokenSecret) {
            put(line.tokenSecret, {});
        }
    }

    LineToSign line;
    const char *wrong = nullptr; // what a member should have been

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }

    bool on_object_begin(json::error_code &error)
    {
        ++m_level;
        if (m_level == 1) {
            return true;
        }
        if (m_level == 2 && m_member == Member::Oauth) {
            line.hasOauth = true;
            m_parameters = 0;
            return true;
        }
        return isSkipped() || stop("a member that should be a string is an object", error);
    }
    bool on_object_end(size_t, json::error_code &)
    {
        --m_level;
        return true;
    }
    bool on_array_begin(json::error_code &error)
    {
        ++m_level;
        return (m_level > 1 && isSkipped()) ||
               stop(m_level == 1 ? "not an object" : "a member is a list", error);
    }
    bool on_array_end(size_t, json::error_code &)
    {
        --m_level;
        return true;
    }

    bool on_key_part(json::string_view part, size_t, json::error_code &)
    {
        if (isKeyOfInterest()) {
            m_text.append(part.data(), qsizetype(part.size()));
        }
        return true;
    }
    bool on_key(json::string_view part, size_t, json::error_code &)
    {
        if (!isKeyOfInterest()) {
            return true;
        }
        m_text.append(part.data(), qsizetype(part.size()));
        if (m_level == 1) {
            m_member = memberNamed(m_text);
        } else {
            put(m_name, m_text);
        }
        m_text.resize(0);
        return true;
    }

    bool on_string_part(json::string_view part, size_t, json::error_code &)
    {
        if (!isSkipped()) {
            m_text.append(part.data(), qsizetype(part.size()));
        }
        return true;
    }
    bool on_string(json::string_view part, size_t, json::error_code &error)
    {
        if (isSkipped()) {
            return m_level > 0 || stop("not an object", error);
        }
        if (m_text.isEmpty()) {
            return take(QByteArrayView(part.data(), qsizetype(part.size())), error);
        }
        m_text.append(part.data(), qsizetype(part.size()));
        const bool taken = take(m_text, error);
        m_text.resize(0);
        return taken;
    }

    bool on_number_part(json::string_view, json::error_code &) { return true; }
    bool on_int64(int64_t number, json::string_view, json::error_code &error)
    {
        return isSkipped() ? m_level > 0 || stop("not an object", error)
                           : takeNumber(QByteArray::number(qint64(number)), error);
    }
    bool on_uint64(uint64_t number, json::string_view, json::error_code &error)
    {
        return isSkipped() ? m_level > 0 || stop("not an object", error)
                           : takeNumber(QByteArray::number(quint64(number)), error);
    }
    bool on_double(double, json::string_view, json::error_code &error) { return other(error); }
    bool on_bool(bool, json::error_code &error) { return other(error); }
    bool on_null(json::error_code &error)
    {
        const bool mayBeNull =
            m_level == 1 && (m_member == Member::TokenSecret || m_member == Member::ContentType ||
                             m_member == Member::Body || m_member == Member::ConsumerSecret);
        return mayBeNull ? take(QByteArrayView(), error) : other(error);
    }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }

private:
    bool isSkipped() const { return m_member == Member::Skipped || m_level == 0; }
    bool isKeyOfInterest() const
    {
        return m_level == 1 || (m_level == 2 && m_member == Member::Oauth);
    }

    bool stop(const char *reason, json::error_code &error)
    {
        wrong = reason;
        error = json::error::syntax;
        return false;
    }
    bool other(json::error_code &error)
    {
        return (m_level > 0 && isSkipped()) ||
               stop(m_level == 0 ? "not an object" : "a member should be a string", error);
    }

    // oauth_timestamp may be a number; nothing else may.
    bool takeNumber(const QByteArray &digits, json::error_code &error)
    {
        return m_level == 2 ? take(digits, error) : other(error);
    }

    void takeParameter(QByteArrayView value)
    {
        oauth::Parameters &protocol = line.request.protocol;
        if (m_parameters == protocol.size()) {
            protocol.emplaceBack();
        }
        auto &[name, text] = protocol[m_parameters++];
        put(name, m_name);
        put(text, value);
    }

    bool take(QByteArrayView value, json::error_code &error)
    {
        if (m_level == 2) {
            takeParameter(value);
            return true;
        }
        switch (m_member) {
        case Member::Method:
            put(line.request.method, value);
            line.hasMethod = true;
            return true;
        case Member::Url:
            put(line.request.url, value);
            line.hasUrl = true;
            return true;
        case Member::ConsumerSecret:
            put(line.consumerSecret, value);
            line.hasConsumerSecret = true;
            return true;
        case Member::TokenSecret:
            put(line.tokenSecret, value);
            m_hasTokenSecret = true;
            return true;
        case Member::ContentType:
            put(line.request.contentType, value);
            return true;
        case Member::Body:
            put(line.request.body, value);
            return true;
        case Member::Oauth:
            return stop("oauth should be an object", error);
        case Member::Skipped:
            break;
        }
        return true;
    }

    int m_level = 0;
    Member m_member = Member::Skipped;
    qsizetype m_parameters = 0; // of the protocol's, taken so far
    bool m_hasTokenSecret = false;
    QByteArray m_name; // of the protocol parameter
    QByteArray m_text; // a string that comes in parts
};

const char *missingMember(const LineToSign &line)
{
    return !line.hasMethod           ? "method is missing"
           : !line.hasUrl            ? "url is missing"
           : !line.hasOauth          ? "oauth is missing"
           : !line.hasConsumerSecret ? "consumer_secret is missing"
                                     : nullptr;
}

tl::unexpected<Problem> badLine(const char *detail)
{
    return failure("oauth.bad-line",
                   QCoreApplication::translate(
                       "Oauth", "This line is not a request to sign as a JSON object."),
                   QString::fromLatin1(detail));
}

} // namespace

struct SignLineReader::Parser
{
    json::basic_parser<Handler> json{json::parse_options()};
};

SignLineReader::SignLineReader()
    : m_parser(std::make_unique<Parser>())
{}

SignLineReader::~SignLineReader() = default;

Result<LineToSign *> SignLineReader::read(QByteArrayView text)
{
    auto &json = m_parser->json;
    Handler &handler = json.handler();
    json.reset();
    handler.begin();
    json::error_code error;
    const size_t read = json.write_some(false, text.data(), size_t(text.size()), error);
    if (error) {
        return badLine(handler.wrong != nullptr ? handler.wrong : "no JSON in UTF-8");
    }
    if (!json.done() || !QByteArrayView(text).sliced(qsizetype(read)).trimmed().isEmpty()) {
        return badLine("no complete JSON object");
    }
    if (const char *missing = missingMember(handler.line)) {
        return badLine(missing);
    }
    handler.end();
    return &handler.line;
}

} // namespace latchkey::cli
