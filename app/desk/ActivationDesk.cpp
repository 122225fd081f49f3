// SPDX-License-Identifier: Apache-2.0
#include "desk/ActivationDesk.h"

#include "activation/StateJson.h"

#include <QPointer>

namespace latchkey::desk {

using listener::Listener;

ActivationDesk::ActivationDesk(const DeskParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    Listener *door = &parts.listener;
    connect(door, &Listener::callbackReceived, this,
            [this](const QString &id, const listener::CallbackPost &post,
                   const std::function<void()> &stored) {
                if (ActivationRun *found = run(id)) {
                    found->takePost(post, stored);
                }
            });
    connect(
        door, &Listener::popUpOpened, this,
        [this](const QString &id, const QString &key, const QByteArray &, const QByteArray &peer) {
            if (ActivationRun *found = run(id)) {
                found->takePopUp(key, peer);
            }
        });
    door->setKnownKeys([alive = QPointer(this)](const QString &id, const QString &key) {
        const ActivationRun *found = alive ? alive->run(id) : nullptr;
        return found != nullptr && found->hasKey(key);
    });
    connect(door, &Listener::calledUnderAnotherName, this,
            [this](const QString &id, const QByteArray &host) {
                if (ActivationRun *found = run(id)) {
                    found->handle(
                        activation::event::CalledUnderAnotherName{activation::codeOfName(host)});
                }
            });
    connect(door, &Listener::callbackRefused, this,
            [this](const QString &id, const QByteArray &code) {
                if (ActivationRun *found = run(id)) {
                    found->handle(activation::event::CallbackRefused{code});
                }
            });
    connect(door, &Listener::signInRefused, this, [this](const QString &id) {
        if (ActivationRun *found = run(id)) {
            found->handle(activation::event::SignInRefused{});
        }
    });
    connect(door, &Listener::signedIn, this,
            [this](const QString &id, const QString &key, const QString &login,
                   const QByteArray &returnOrigin, bool returnAllowed) {
                if (ActivationRun *found = run(id)) {
                    found->takeSignIn(key, login, returnOrigin, returnAllowed);
                }
            });
    connect(door, &Listener::returnApproved, this,
            [this](const QString &id, const QByteArray &origin) {
                if (ActivationRun *found = run(id)) {
                    found->allowOrigin(origin);
                }
            });
    connect(door, &Listener::returned, this, [this](const QString &id) {
        if (ActivationRun *found = run(id)) {
            found->handle(activation::event::Returned{});
        }
    });
}

Result<ActivationRun *> ActivationDesk::open(const QString &id, bool restart)
{
    if (ActivationRun *found = run(id)) {
        return found;
    }
    auto integration = m_parts.integrations.byId(id);
    if (!integration) {
        return failure(integration.error());
    }
    auto state = activation::fromJson(integration->activationState);
    if (!state && !restart) {
        return failure(state.error());
    }
    auto created = std::make_unique<ActivationRun>(m_parts, *integration,
                                                   state.value_or(activation::ActivationState()));
    created->lookForTokens();
    return (m_runs[id] = std::move(created)).get();
}

void ActivationDesk::close(const QString &id)
{
    m_parts.listener.stopServing(id);
    m_runs.erase(id);
}

ActivationRun *ActivationDesk::run(const QString &id) const
{
    const auto found = m_runs.find(id);
    return found == m_runs.end() ? nullptr : found->second.get();
}

} // namespace latchkey::desk
