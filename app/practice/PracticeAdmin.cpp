// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeAdmin.h"

#include "php/PhpText.h"
#include "practice/PracticeIntegration.h"

#include <QJsonObject>

#include <utility>

namespace latchkey::practice {

namespace {

httpserver::ServerResponse jsonAnswer(const QJsonObject &object)
{
    return adminAnswer(200, "application/json", php::phpJson(object));
}

httpserver::ServerResponse movedTo(const QByteArray &url)
{
    httpserver::ServerResponse response = adminAnswer(302, "text/html; charset=UTF-8", {});
    response.headers.append(web::HttpHeader{"Location", url});
    return response;
}

bool isHttps(const QByteArray &url)
{
    return url.toLower().startsWith("https:");
}

} // namespace

PracticeAdmin::PracticeAdmin(const PracticeIntegration &integration, Exchange exchange)
    : m_integration(integration)
    , m_exchange(std::move(exchange))
{}

void PracticeAdmin::setBaseUrl(const QByteArray &baseUrl)
{
    m_baseUrl = baseUrl;
}

void PracticeAdmin::serve(const AdminRoute &route, const httpserver::ServerRequest &request,
                          const Reply &reply)
{
    if (const auto status = refusalOf(route, request)) {
        return reply(adminAnswer(*status, "text/plain; charset=utf-8",
                                 httpserver::reasonPhrase(*status) + '\n'));
    }
    if (route.page == AdminRoute::Page::TokensExchange) {
        return exchange(route.isReauthorization, reply);
    }
    reply(answer(route, request.method == "GET"));
}

httpserver::ServerResponse PracticeAdmin::answer(const AdminRoute &route, bool isShown)
{
    switch (route.page) {
    case AdminRoute::Page::Shop:
        return shopPage(m_baseUrl);
    case AdminRoute::Page::Admin:
        return movedTo(m_baseUrl + gridPath);
    case AdminRoute::Page::Grid:
        return grid(isShown);
    case AdminRoute::Page::PermissionsDialog:
        return permissionsDialog();
    case AdminRoute::Page::Return:
        return returnPage(m_baseUrl);
    case AdminRoute::Page::File:
        return fileAnswer(route.file);
    case AdminRoute::Page::TokensExchange:
    case AdminRoute::Page::None:
        break;
    }
    return notFoundPage(m_baseUrl);
}

httpserver::ServerResponse PracticeAdmin::grid(bool isShown)
{
    AdminGrid shown{shownName(m_integration.name), m_integration.isActive,
                    isHttps(m_integration.callbackUrl) && isHttps(m_integration.identityLinkUrl),
                    m_messages};
    if (isShown) {
        m_messages.clear();
    }
    return gridPage(m_baseUrl, shown);
}

// A real Admin answers a failed POST with the address of the grid, which then says what happened.
void PracticeAdmin::exchange(bool isReauthorization, const Reply &reply)
{
    m_exchange(
        isReauthorization, [this, isReauthorization, reply](const std::optional<PopUp> &popUp) {
            if (!popUp) {
                m_messages.append({AdminMessage::Kind::Error, postFailedSentence()});
                return reply(jsonAnswer(
                    {{QStringLiteral("_redirect"), QString::fromLatin1(m_baseUrl + gridPath)}}));
            }
            m_messages.append({AdminMessage::Kind::Notice,
                               sentSentence(shownName(m_integration.name), isReauthorization)});
            reply(jsonAnswer(
                {{QStringLiteral("identity_link_url"), QString::fromUtf8(popUp->identityLinkUrl)},
                 {QStringLiteral("oauth_consumer_key"), QString::fromLatin1(popUp->consumerKey)},
                 {QStringLiteral("popup_content"), sentContent()}}));
        });
}

} // namespace latchkey::practice
