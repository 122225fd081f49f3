// SPDX-License-Identifier: Apache-2.0
#include "merchant/PracticeMerchant.h"

#include "php/PhpQuery.h"
#include "web/Url.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace latchkey::merchant {

namespace {

constexpr qint64 largestPage = 1'048'576;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PracticeMerchant)
};

QByteArray returnAddressIn(const QByteArray &url)
{
    const auto parts = web::splitUrl(url);
    if (!parts) {
        return {};
    }
    const php::PhpArray fields = php::parsePhpQuery(parts->query);
    const php::PhpArray::Entry *field = fields.find("success_call_back");
    return field == nullptr ? QByteArray() : field->value;
}

QNetworkRequest navigation(const QByteArray &address, const QByteArray &site)
{
    QNetworkRequest request(QUrl::fromEncoded(address));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    request.setRawHeader("Upgrade-Insecure-Requests", "1");
    request.setRawHeader("Sec-Fetch-Site", site);
    request.setRawHeader("Sec-Fetch-Mode", "navigate");
    request.setRawHeader("Sec-Fetch-User", "?1");
    request.setRawHeader("Sec-Fetch-Dest", "document");
    return request;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString wordsOf(const MerchantPage &page)
{
    return page.alert.isEmpty() ? page.text : page.alert;
}

} // namespace

PracticeMerchant::PracticeMerchant(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, [this] { follow(m_next); });
    connect(&m_patience, &QTimer::timeout, this,
            [this] { stop(Words::tr("The page did not finish and was closed.")); });
}

PracticeMerchant::~PracticeMerchant()
{
    close();
}

void PracticeMerchant::open(const QByteArray &url, const QString &name, const Secret &password)
{
    close();
    m_name = name;
    m_password = password;
    m_hasSignedIn = false;
    m_returnAddress = returnAddressIn(url);
    m_origin = web::originOf(url).value_or(web::Origin());
    m_address.clear();
    m_next = url;
    m_patience.start();
    m_refresh.start(0);
}

void PracticeMerchant::close()
{
    m_patience.stop();
    m_refresh.stop();
    m_password = Secret();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
}

QByteArray PracticeMerchant::resolved(const QByteArray &address) const
{
    const QUrl from = QUrl::fromEncoded(m_address);
    return address.isEmpty() ? m_address : from.resolved(QUrl::fromEncoded(address)).toEncoded();
}

bool PracticeMerchant::isOwnPage(const QByteArray &address) const
{
    const Result<web::Origin> origin = web::originOf(address);
    return origin && *origin == m_origin;
}

void PracticeMerchant::follow(const QByteArray &address)
{
    if (address != m_returnAddress && !isOwnPage(address)) {
        return stop(Words::tr("The page leads to an address that Latchkey does not follow: %1")
                        .arg(QString::fromUtf8(address)));
    }
    const bool staysHere = isOwnPage(m_address) && isOwnPage(address);
    m_address = address;
    watch(m_network.get(navigation(address, staysHere ? "same-origin" : "cross-site")));
}

void PracticeMerchant::submit(const PageForm &form)
{
    const QByteArray action = resolved(form.action);
    if (!form.isPost || !isOwnPage(action)) {
        return stop(Words::tr("The page would send the password to another address: %1")
                        .arg(QString::fromUtf8(action)));
    }
    m_hasSignedIn = true;
    m_address = action;
    QNetworkRequest request = navigation(action, "same-origin");
    request.setRawHeader("Origin", m_origin.text());
    request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    watch(m_network.post(request, form.filled(m_name, m_password)));
    m_password = Secret();
}

void PracticeMerchant::watch(QNetworkReply *reply)
{
    m_reply = reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply] { onAnswered(reply); });
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64) {
        if (received > largestPage) {
            reply->abort();
        }
    });
}

void PracticeMerchant::onAnswered(QNetworkReply *reply)
{
    reply->deleteLater();
    m_reply.clear();
    const int status = statusOf(*reply);
    if (status == 0 || reply->error() == QNetworkReply::OperationCanceledError) {
        return stop(Words::tr("The page could not be opened: %1").arg(reply->errorString()));
    }
    if (status >= 300 && status < 400 && reply->hasRawHeader("Location")) {
        return follow(resolved(reply->rawHeader("Location")));
    }
    if (status < 300 && m_address == m_returnAddress) {
        return finish();
    }
    const QByteArray html = reply->readAll();
    if (status >= 300) {
        const QString text = wordsOf(readMerchantPage(html));
        return stop(text.isEmpty() ? Words::tr("The page answered with status %1.").arg(status)
                                   : text);
    }
    onPage(html, reply->rawHeader("Refresh"));
}

void PracticeMerchant::onPage(const QByteArray &html, const QByteArray &refreshHeader)
{
    const MerchantPage page = readMerchantPage(html);
    if (const PageForm *form = page.signIn(); form != nullptr && !m_hasSignedIn) {
        return submit(*form);
    }
    const auto refresh =
        refreshHeader.isEmpty() ? page.refresh : refreshIn(QString::fromUtf8(refreshHeader));
    if (page.signIn() != nullptr || !refresh) {
        const QString text = wordsOf(page);
        return stop(text.isEmpty() ? Words::tr("The page is empty.") : text);
    }
    m_next = resolved(refresh->address);
    m_refresh.start(refresh->wait);
}

void PracticeMerchant::finish()
{
    close();
    Q_EMIT returned();
}

void PracticeMerchant::stop(const QString &text)
{
    close();
    Q_EMIT stopped(text);
}

} // namespace latchkey::merchant
