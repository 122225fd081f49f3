// SPDX-License-Identifier: Apache-2.0
// A session with one integration, and a store for it: its code the stand-in's, its API a peer that
// takes the tokens which the stand-in gives.
#pragma once

#include "commerce/FakeStore.h"
#include "session/StoreJobs.h"
#include "storeservice/StandInStore.h"
#include "ui/TestSession.h"

#include <QTest>

namespace latchkey::tests {

struct StoreToFill
{
    StoreToFill()
    {
        behave({});
        choose({QStringLiteral("Magento_Sales::sales")});
    }

    // Besides giving those tokens.
    void behave(QJsonObject how) const
    {
        how.insert(
            QStringLiteral("gives"),
            QJsonObject{
                {QStringLiteral("consumer_key"), QString::fromLatin1(consumerKey)},
                {QStringLiteral("consumer_secret"), QString::fromLatin1(consumerSecret)},
                {QStringLiteral("access_token"), QString::fromLatin1(accessToken)},
                {QStringLiteral("access_token_secret"), QString::fromLatin1(accessTokenSecret)}});
        code.behave(how);
    }

    void choose(const QStringList &ids)
    {
        QVERIFY(it->integrations().saveChoice(id, acl::choiceOf(ids)));
    }

    // A job that has come to an end; begun before.
    session::StoreJob job()
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(!jobs.job(id).isUnderWay(), 60'000);
        }();
        return jobs.job(id);
    }

    session::StoreJob looked()
    {
        [&] {
            QVERIFY(jobs.setPlace(id, code.place(), true));
            QVERIFY(jobs.look(id));
        }();
        return job();
    }

    StandInStore code;
    FakeStore api;
    TestSession it;
    QString id = it.add(QStringLiteral("Orders to ERP"), api.baseUrl());
    session::StoreJobs &jobs = it->storeJobs();
};

} // namespace latchkey::tests
