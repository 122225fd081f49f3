// SPDX-License-Identifier: Apache-2.0
// A practice store, a listener for its POST, and a client that signs: what the tests play with.
#pragma once

#include "Program.h"

#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Nonce.h"
#include "oauth/Signature.h"
#include "oauth/TokenResponse.h"
#include "php/PhpQuery.h"
#include "practice/PracticeStore.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

namespace latchkey::practice::test {

struct Answer
{
    int status = 0; // 0: none came
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith(name.toLower() + ':')) {
                return line.mid(name.size() + 1).trimmed();
            }
        }
        return {};
    }
};

// Sends octets on a connection of their own and reads until it is closed.
inline Answer sendOctets(quint16 port, const QByteArray &octets)
{
    QTcpSocket socket;
    QByteArray received;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(octets); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                     [&] { received += socket.readAll(); });
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!closed.wait(10'000)) {
        return {};
    }
    const qsizetype end = received.indexOf("\r\n\r\n");
    return {received.mid(9, 3).toInt(), received.left(end), received.mid(end + 4)};
}

// One call; every part may be changed before it is sent.
struct Call
{
    QByteArray method = "POST";
    QByteArray target;    // from the slash on
    QByteArray signedUrl; // the URL inside the signature; empty: as sent
    const oauth::Dialect *dialect = &oauth::native();
    QByteArray contentType;
    QByteArray body;
    QByteArray signedForm; // the form inside the signature, where it differs from body
    QList<web::HttpHeader> headers;
    oauth::Parameters protocol;
    oauth::SignatureMethod signatureMethod = oauth::SignatureMethod::HmacSha256;
    Secret consumerSecret;
    Secret tokenSecret;
    bool isSigned = true; // adds oauth_signature
    std::function<QByteArray(const oauth::Parameters &)> authorization = oauth::authorizationHeader;

    void set(const QByteArray &name, const QByteArray &value)
    {
        drop(name);
        protocol.append({name, value});
    }

    void drop(const QByteArray &name)
    {
        protocol.removeIf([&](const auto &parameter) { return parameter.first == name; });
    }
};

// The four values of a POST.
struct Posted
{
    QByteArray key, secret, baseUrl, verifier;

    friend bool operator==(const Posted &, const Posted &) = default;
};

class Shop
{
public:
    explicit Shop(const PracticeOptions &options = {})
        : dialect(options.dialect)
        , store(options, [this] { return now; })
    {
        callback.setHandler([this](const httpserver::ServerRequest &request,
                                   const httpserver::HttpServer::Responder &respond) {
            const php::PhpArray fields = php::parsePhpQuery(request.body);
            const auto value = [&fields](const QByteArray &name) {
                const auto *field = fields.find(name);
                return field == nullptr ? QByteArray() : field->value;
            };
            posted.append({value("oauth_consumer_key"), value("oauth_consumer_secret"),
                           value("store_base_url"), value("oauth_verifier")});
            if (whilePosting) {
                whilePosting(respond);
            } else {
                respond({});
            }
        });
        port = store.listen().value_or(quint16(0));
        store.define("http://127.0.0.1:" + QByteArray::number(callback.listen(0).value_or(0)) +
                         "/key/callback",
                     "http://127.0.0.1:1/key/identity");
    }

    // Activates; what was POSTed. All empty if nothing was.
    Posted activate()
    {
        QSignalSpy answered(&store, &PracticeStore::callbackAnswered);
        store.activate();
        return answered.wait(5000) && !posted.isEmpty() ? posted.last() : Posted();
    }

    Posted reauthorize()
    {
        QSignalSpy answered(&store, &PracticeStore::callbackAnswered);
        store.reauthorize();
        return answered.wait(5000) && !posted.isEmpty() ? posted.last() : Posted();
    }

    // An honest request-token call.
    Call requestCall(const Posted &values) const
    {
        Call call;
        call.target = "/oauth/token/request";
        call.dialect = dialect;
        call.consumerSecret = Secret(values.secret);
        call.protocol = {{"oauth_consumer_key", values.key},
                         {"oauth_nonce", oauth::newNonce()},
                         {"oauth_signature_method", "HMAC-SHA256"},
                         {"oauth_timestamp", QByteArray::number(now / 1000)},
                         {"oauth_version", "1.0"}};
        return call;
    }

    // An honest access-token call.
    Call accessCall(const Posted &values, const oauth::TokenPair &requestToken) const
    {
        Call call = requestCall(values);
        call.target = "/oauth/token/access";
        call.tokenSecret = requestToken.tokenSecret;
        call.set("oauth_token", requestToken.token.reveal());
        call.set("oauth_verifier", values.verifier);
        return call;
    }

    // An honest GET of REST.
    Call restCall(const Posted &values, const oauth::TokenPair &token,
                  const QByteArray &target = "/rest/V1/store/storeViews") const
    {
        Call call = requestCall(values);
        call.method = "GET";
        call.target = target;
        call.tokenSecret = token.tokenSecret;
        call.set("oauth_token", token.token.reveal());
        return call;
    }

    Answer send(Call call) const
    {
        if (call.isSigned) {
            call.set("oauth_signature", signatureOf(call));
        }
        QByteArray head = call.method + ' ' + call.target +
                          " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
        const QByteArray authorization = call.authorization(call.protocol);
        if (!authorization.isNull()) {
            head += "Authorization: " + authorization + "\r\n";
        }
        if (!call.contentType.isNull()) {
            head += "Content-Type: " + call.contentType + "\r\n";
        }
        for (const web::HttpHeader &header : std::as_const(call.headers)) {
            head += header.name + ": " + header.value + "\r\n";
        }
        if (call.method == "POST") {
            head += "Content-Length: " + QByteArray::number(call.body.size()) + "\r\n";
        }
        return sendOctets(port, head + "\r\n" + call.body);
    }

    QByteArray signatureOf(const Call &call) const
    {
        const QByteArray url = call.signedUrl.isEmpty()
                                   ? "http://127.0.0.1:" + QByteArray::number(port) + call.target
                                   : call.signedUrl;
        const QByteArray form = call.signedForm.isNull() ? call.body : call.signedForm;
        const auto text = oauth::baseString(
            *call.dialect, {call.method, url, call.contentType, form, call.protocol});
        return text ? oauth::signature(call.signatureMethod, *text, call.consumerSecret,
                                       call.tokenSecret)
                    : QByteArray("this dialect cannot sign it");
    }

    oauth::TokenPair requestToken(const Posted &values) const
    {
        return oauth::parseTokenResponse(send(requestCall(values)).body)
            .value_or(oauth::TokenPair());
    }

    oauth::TokenPair accessToken(const Posted &values, const oauth::TokenPair &requestToken) const
    {
        return oauth::parseTokenResponse(send(accessCall(values, requestToken)).body)
            .value_or(oauth::TokenPair());
    }

    qint64 now = 1'700'000'000'000;
    const oauth::Dialect *dialect;
    PracticeStore store;
    httpserver::HttpServer callback;
    quint16 port = 0;
    QList<Posted> posted;
    std::function<void(httpserver::HttpServer::Responder)> whilePosting;
};

// The recorded answers of a real store, by case.
struct Recorded
{
    QByteArray name;
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};

inline QList<Recorded> recordedIn(const QString &fileName)
{
    QFile file(latchkey::testing::sourcePath("tests/data/") + fileName);
    QList<Recorded> rows;
    if (!file.open(QIODevice::ReadOnly)) {
        return rows;
    }
    const QList<QByteArray> lines = file.readAll().split('\n').mid(1);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() >= 4) {
            rows.append({cells[0], cells[1].toInt(), cells[2], cells[3]});
        }
    }
    return rows;
}

// Tokens and the number of the consumer differ from run to run.
inline QByteArray masked(const QByteArray &body)
{
    static const QRegularExpression token(QStringLiteral("[a-z0-9]{32}"));
    static const QRegularExpression number(
        QStringLiteral("ID\\+\\d+|\"parameters\":\\[\"\\d+\"\\]"));
    return QString::fromUtf8(body)
        .replace(token, QStringLiteral("<32>"))
        .replace(number, QStringLiteral("<id>"))
        .toUtf8();
}

} // namespace latchkey::practice::test
