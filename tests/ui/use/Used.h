// SPDX-License-Identifier: Apache-2.0
// A session with one integration that is connected, and a program that called.
#pragma once

#include "activation/StateJson.h"
#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "ui/TestSession.h"

namespace latchkey::tests {

inline const QString orders = QStringLiteral("Magento_Sales::actions_view");
inline const QString products = QStringLiteral("Magento_Catalog::products");
inline const QString customers = QStringLiteral("Magento_Customer::customer");

struct Used
{
    explicit Used(const QByteArray &storeUrl = "https://shop.example/")
        : id(it.add(QStringLiteral("Orders to ERP"), storeUrl))
    {
        activation::ActivationState state;
        state.phase = activation::Phase::Linked;
        state.hasWorkingTokens = true;
        static_cast<void>(
            it->integrations().repository().saveActivationState(id, activation::toJson(state)));
        it->reload();
        choose({orders, products});
    }

    void choose(const QStringList &ids) const
    {
        static_cast<void>(it->integrations().saveChoice(id, acl::choiceOf(ids)));
    }
    QStringList chosen() const { return it->integrations().resources(id)->choice.ids; }

    // So many calls, `ago` days before today.
    void call(const char *route, int status, qint64 calls, qint64 ago = 0) const
    {
        const qint64 now = systemClock()();
        auto book = clients::CallBook::of(it->profile());
        static_cast<void>(book->write(
            {{{program.client.id, clients::dayOf(now) - ago, route, status, {}}, calls, now}}));
    }

    TestSession it;
    QString id;
    clients::NewClient program =
        clients::ClientRepository(it->profile()).add(id, QStringLiteral("n8n")).value();
};

} // namespace latchkey::tests
