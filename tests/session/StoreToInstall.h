// SPDX-License-Identifier: Apache-2.0
// A session with one integration, and a store that its module can be installed in: its code the
// stand-in's, its front page a peer's.
#pragma once

#include "httpcall/ScriptedPeer.h"
#include "install/MagentoStore.h"
#include "module/ModuleRepository.h"
#include "session/InstallJobs.h"
#include "session/StoreJobs.h"
#include "ui/TestSession.h"

#include <QTest>

#include <functional>

namespace latchkey::tests {

struct StoreToInstall
{
    StoreToInstall()
    {
        behave({});
        choose({QStringLiteral("Magento_Sales::actions_view")});
        [this] {
            QVERIFY(module::ModuleRepository(it->profile())
                        .saveChoice(id, {QStringLiteral("Acme"), {}, {}, {}}));
            QVERIFY(it->storeJobs().setPlace(id, code.place(), true));
        }();
    }

    // Besides having the integration's address.
    void behave(QJsonObject how) const
    {
        how.insert(QStringLiteral("base_url"), QString::fromLatin1(shop.origin() + '/'));
        code.behave(how);
    }

    void choose(const QStringList &ids)
    {
        QVERIFY(it->integrations().saveChoice(id, acl::choiceOf(ids)));
    }

    // Looked at, or why not.
    session::InstallJob looked()
    {
        [this] {
            QVERIFY(jobs.look(id));
            QTRY_VERIFY_WITH_TIMEOUT(!jobs.job(id).isUnderWay(), 60'000);
        }();
        return jobs.job(id);
    }

    // Done as planned, waited for.
    session::InstallJob done()
    {
        [this] {
            QVERIFY(jobs.perform(id));
        }();
        return ended();
    }

    // Until setup:upgrade is under way, which never ends; `begin` begins.
    void hangInUpgrade(const std::function<void()> &begin)
    {
        behave({{QStringLiteral("setup:upgrade"), QStringLiteral("hang")}});
        begin();
        QTRY_VERIFY_WITH_TIMEOUT(jobs.job(id).printed.contains(QStringLiteral("Working on it")),
                                 60'000);
    }

    session::InstallJob ended()
    {
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(!jobs.job(id).isUnderWay(), 120'000);
        }();
        return jobs.job(id);
    }

    QJsonObject integration() const { return code.integration(QStringLiteral("Orders to ERP")); }

    MagentoStore code;
    ScriptedPeer shop{[](QTcpSocket *socket, const QByteArray &) {
        answer(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n"
                       "hello");
    }};
    TestSession it;
    QString id = it->add({QStringLiteral("Orders to ERP"), QStringLiteral("erp@acme.example"),
                          shop.origin() + '/'})
                     .value();
    session::InstallJobs &jobs = it->installJobs();
};

} // namespace latchkey::tests
