// SPDX-License-Identifier: Apache-2.0
#include "practice/CallbackPoster.h"

#include "php/PhpText.h"
#include "practice/PostAnswer.h"
#include "web/Url.h"

#include <QNetworkProxy>

namespace latchkey::practice {

namespace {

constexpr qsizetype longestAnswer = 1'048'576;

bool isPostable(const Result<web::UrlParts> &url)
{
    return url && web::schemeOf(*url) == "http" && !url->hasUserInfo;
}

// host, and the port where it is not the scheme's own.
QByteArray authorityOf(const web::UrlParts &url)
{
    const QByteArray host = url.host.toByteArray();
    return url.port.isEmpty() || web::hasDefaultPort(url) ? host
                                                          : host + ':' + url.port.toByteArray();
}

QByteArray targetOf(const web::UrlParts &url)
{
    const QByteArray path = url.path.isEmpty() ? QByteArray("/") : url.path.toByteArray();
    return url.query.isNull() ? path : path + '?' + url.query.toByteArray();
}

QByteArray bodyOf(const PostedValues &values, const QByteArray &storeBaseUrl)
{
    return "oauth_consumer_key=" + values.consumerKey.reveal() +
           "&oauth_consumer_secret=" + values.consumerSecret.reveal() +
           "&store_base_url=" + php::phpUrlEncode(storeBaseUrl) +
           "&oauth_verifier=" + values.verifier.reveal();
}

} // namespace

QByteArray postOctets(const QByteArray &callbackUrl, const PostedValues &values,
                      const QByteArray &storeBaseUrl)
{
    const auto url = web::splitUrl(callbackUrl);
    if (!isPostable(url)) {
        return {};
    }
    const QByteArray authority = authorityOf(*url);
    const QByteArray stray = authority.contains(':') ? authority + "\r\n" : QByteArray();
    const QByteArray body = bodyOf(values, storeBaseUrl);
    return "POST " + targetOf(*url) + " HTTP/1.1\r\nHost: " + authority +
           "\r\nUser-Agent: Laminas\\Http\\Client\r\nAccept: */*\r\n" + stray +
           "Content-Length: " + QByteArray::number(body.size()) +
           "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body;
}

CallbackPoster::CallbackPoster(std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_timeout(timeout)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(QStringLiteral("no complete answer in time")); });
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_socket.write(m_request);
        wipe(m_request);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { onReceived(false); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { onReceived(true); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                if (error != QAbstractSocket::RemoteHostClosedError) {
                    fail(m_socket.errorString());
                }
            });
}

CallbackPoster::~CallbackPoster()
{
    m_isOver = true; // the socket tells of its end while it is destroyed
    wipe(m_request);
}

void CallbackPoster::post(const QByteArray &callbackUrl, const PostedValues &values,
                          const QByteArray &storeBaseUrl)
{
    m_request = postOctets(callbackUrl, values, storeBaseUrl);
    if (m_request.isEmpty()) {
        QTimer::singleShot(0, this, [this] { fail(QStringLiteral("not an http URL")); });
        return;
    }
    const auto url = web::splitUrl(callbackUrl);
    const quint16 port = url->port.isEmpty() ? quint16(80) : url->port.toByteArray().toUShort();
    m_deadline.start(m_timeout);
    m_socket.connectToHost(QString::fromLatin1(url->host), port);
}

void CallbackPoster::onReceived(bool isClosed)
{
    if (m_isOver) {
        return;
    }
    m_received += m_socket.readAll();
    switch (judgePostAnswer(m_received, isClosed)) {
    case PostAnswer::Complete:
        return succeed();
    case PostAnswer::NotHttp:
        return fail(QStringLiteral("not a complete HTTP answer"));
    case PostAnswer::Incomplete:
        if (m_received.size() > longestAnswer) {
            fail(QStringLiteral("an answer without end"));
        }
        return;
    }
}

void CallbackPoster::succeed()
{
    m_isOver = true;
    m_deadline.stop();
    m_socket.abort();
    Q_EMIT answered();
}

void CallbackPoster::fail(const QString &reason)
{
    if (m_isOver) {
        return;
    }
    m_isOver = true;
    m_deadline.stop();
    m_socket.abort();
    Q_EMIT failed(reason);
}

} // namespace latchkey::practice
