// SPDX-License-Identifier: Apache-2.0
// A listener that serves one integration, with one login, on a port of its own.
#pragma once

#include "httpserver/HttpServer.h"
#include "httpserver/RawPeer.h"
#include "listener/Listener.h"
#include "logins/LoginChecker.h"
#include "profile/Profile.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

#include <unistd.h>

namespace latchkey::listener::test {

class ListenerFixture
{
public:
    explicit ListenerFixture(int rounds = 1000)
        : profile(std::move(*profile::Profile::open(folder.filePath(QStringLiteral("p")))))
        , logins(*profile, rounds)
        , checker(logins)
        , listener(server, checker, [this] { return now; })
    {
        port = server.listen(0).value_or(0);
        static_cast<void>(logins.add(QStringLiteral("ana"), Secret("correct horse")));
        listener.serve(integration());
    }

    static QString id() { return QStringLiteral("abcd2345"); }
    static QByteArray callbackKey() { return "callbackcallbackcallback22"; }
    static QByteArray identityKey() { return "identityidentityidentity33"; }
    static QByteArray consumerKey() { return "3w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab"; }

    static ServedIntegration integration()
    {
        return {id(),          QStringLiteral("Orders to ERP"),        callbackKey(),
                identityKey(), *web::originOf("https://shop.example"), {}};
    }

    QByteArray origin() const { return "http://127.0.0.1:" + QByteArray::number(port); }
    QByteArray identityPath() const { return '/' + identityKey() + "/identity"; }

    QByteArray openPath(const QByteArray &back = "https://shop.example/admin/done") const
    {
        return identityPath() + "?oauth_consumer_key=" + consumerKey() +
               "&success_call_back=" + QUrl::toPercentEncoding(QString::fromUtf8(back));
    }

    // `headers` are whole lines, each with its \r\n.
    QByteArray request(const QByteArray &method, const QByteArray &target,
                       const QByteArray &headers = {}, const QByteArray &body = {}) const
    {
        const QByteArray length =
            method == "POST" ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n"
                             : QByteArray();
        return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
               "\r\n" + headers + length + "\r\n" + body;
    }

    QByteArray formPost(const QByteArray &target, const QByteArray &body,
                        const QByteArray &headers = {}) const
    {
        return request("POST", target,
                       "Content-Type: application/x-www-form-urlencoded\r\n" + headers, body);
    }

    httpserver::test::RawPeer answerTo(const QByteArray &octets, int wait = 15'000) const
    {
        httpserver::test::RawPeer peer(port);
        peer.send(octets);
        peer.waitUntilClosed(wait);
        return peer;
    }

    static QByteArray hidden(const QByteArray &page, const char *name)
    {
        static const QString pattern = QStringLiteral("name=\"%1\" value=\"([a-z2-7]*)\"");
        const QRegularExpression expression(pattern.arg(QLatin1String(name)));
        return expression.match(QString::fromUtf8(page)).captured(1).toLatin1();
    }

    // What the form of this page posts for this name and password.
    static QByteArray filledIn(const QByteArray &page, const QByteArray &name,
                               const QByteArray &password)
    {
        return "session=" + hidden(page, "session") + "&form_token=" + hidden(page, "form_token") +
               "&name=" + QUrl::toPercentEncoding(QString::fromUtf8(name)) +
               "&password=" + QUrl::toPercentEncoding(QString::fromUtf8(password));
    }

    // Who all of this test's requests come from.
    static QByteArray peer() { return "account " + QByteArray::number(::getuid()); }

    std::chrono::milliseconds nextDelay() const { return checker.nextDelay(peer()); }

    // The next try of this peer waits for half a second.
    void failOnce()
    {
        bool isDone = false;
        logins::SignInTry attempt;
        attempt.peer = peer();
        attempt.done = [&](logins::SignInAnswer) {
            isDone = true;
        };
        checker.check(attempt);
        QTRY_VERIFY(isDone);
    }

    // Opens a pop-up and signs in; the path of the progress page, empty if that failed.
    QByteArray signedInPath(const QByteArray &back = "https://shop.example/admin/done") const
    {
        const auto page = answerTo(request("GET", openPath(back)));
        const auto answer =
            answerTo(formPost(identityPath(), filledIn(page.body(), "ana", "correct horse")));
        return answer.header("Location");
    }

    qint64 now = 1'700'000'000'000;
    QTemporaryDir folder;
    std::unique_ptr<profile::Profile> profile;
    logins::LoginRepository logins;
    logins::LoginChecker checker;
    httpserver::HttpServer server;
    Listener listener;
    quint16 port = 0;
};

} // namespace latchkey::listener::test
