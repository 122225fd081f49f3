// SPDX-License-Identifier: Apache-2.0
// A proxy in front of a store, with a gate that lets one key through, and programs that call it.
#pragma once

#include "commerce/FakeStore.h"
#include "profile/Profile.h"
#include "proxy/SigningProxy.h"
#include "secrets/Credentials.h"
#include "secrets/SessionSecretStore.h"
#include "web/Origin.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace latchkey::tests {

inline const QByteArray clientKey = "lkc_abcdefghijklmnopqrstuvwxyz";

class OneKeyGate : public proxy::Gate
{
public:
    tl::expected<proxy::Admitted, proxy::Refusal> admit(const proxy::WantedCall &call) override
    {
        asked.append(call.method + ' ' + call.target);
        if (call.clientKey != clientKey) {
            return tl::unexpected(proxy::Refusal{
                {"client.unknown", QStringLiteral("Nobody has this key."), {}}, 401, 0});
        }
        if (!call.target.startsWith(allowed)) {
            return tl::unexpected(proxy::Refusal{
                {"client.not-allowed", QStringLiteral("This client may not."), {}}, 403, 0});
        }
        return proxy::Admitted{QStringLiteral("client"), integration, "/V1/:x"};
    }
    std::optional<proxy::Refusal> nowRefused(const proxy::WantedCall &) override { return change; }
    std::optional<int> callsAtOnce(const QByteArray &) const override { return atOnce; }
    void done(const proxy::CallDone &call) override { calls.append(call); }

    QString integration;
    QByteArray allowed = "rest/V1/";
    std::optional<proxy::Refusal> change; // since calls were admitted
    std::optional<int> atOnce;
    QList<QByteArray> asked;
    QList<proxy::CallDone> calls;
};

// A keychain that can be locked.
class LockableSecrets : public secrets::SecretStore
{
public:
    void read(const QString &key, ReadAnswer answer) override
    {
        ++reads;
        if (isLocked) {
            QMetaObject::invokeMethod(
                &m_context,
                [answer] {
                    answer(failure("secrets.locked", QStringLiteral("The keyring is locked.")));
                },
                Qt::QueuedConnection);
        } else {
            m_store.read(key, answer);
        }
    }
    void write(const QString &key, Secret value, Answer answer) override
    {
        m_store.write(key, std::move(value), answer);
    }
    void remove(const QString &key, Answer answer) override { m_store.remove(key, answer); }
    void check(Answer answer) override { m_store.check(answer); }
    bool outlivesProgram() const override { return true; }

    bool isLocked = false;
    int reads = 0;

private:
    secrets::SessionSecretStore m_store;
    QObject m_context;
};

class ProxyDesk
{
public:
    explicit ProxyDesk(const QByteArray &storeUrl, const proxy::ProxyLimits &limits = {})
        : profile(std::move(*profile::Profile::open(m_folder.filePath(QStringLiteral("profile")))))
    {
        integrations::IntegrationRepository repository(*profile);
        gate.integration = repository.add({QStringLiteral("Orders"), {}, storeUrl})->id;
        m_origin = web::originOf(storeUrl)->text();
        keep(accessToken);
        signing = std::make_unique<proxy::SigningProxy>(
            *profile, keychain, gate, systemClock(),
            [this](const QString &, desk::CallPurpose, const httpcall::CallReport &report) {
                told.append(report);
            },
            limits);
        port = signing->listen(0).value_or(0);
    }

    // The tokens that the keychain holds from now on.
    void keep(const QByteArray &token)
    {
        keep({m_origin, Secret(consumerKey), Secret(consumerSecret), Secret(token),
              Secret(accessTokenSecret)});
    }
    void keep(const secrets::IntegrationSecrets &tokens)
    {
        bool isKept = false;
        keychain.write(secrets::itemKeyOfIntegration(gate.integration), secrets::toItem(tokens),
                       [&isKept](const Result<void> &) { isKept = true; });
        QTRY_VERIFY(isKept);
    }

    // A request below the key's path.
    QByteArray request(const QByteArray &method, const QByteArray &path,
                       const QByteArray &lines = "Connection: close\r\n",
                       const QByteArray &body = {}) const
    {
        return method + " /" + clientKey + '/' + path +
               " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + lines +
               "\r\n" + body;
    }

    // All that comes back until the proxy closes.
    QByteArray answerTo(const QByteArray &octets) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        socket.write(octets);
        QByteArray answer;
        const bool isClosed = QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            10'000);
        return isClosed ? answer + socket.readAll() : "still open: " + answer;
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_origin;

public:
    std::unique_ptr<profile::Profile> profile;
    LockableSecrets keychain;
    OneKeyGate gate;
    QList<httpcall::CallReport> told; // to who keeps a log
    std::unique_ptr<proxy::SigningProxy> signing;
    quint16 port = 0;
};

inline int statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3).toInt();
}

} // namespace latchkey::tests
