// SPDX-License-Identifier: Apache-2.0
// The merchant and their browser in a practice activation: signs in on the pop-up's page and
// watches it until it goes back to the store.
#pragma once

#include "base/Secret.h"
#include "merchant/MerchantPage.h"
#include "web/Origin.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace latchkey::merchant {

// One pop-up at a time. No cookies, redirects followed one by one and only within the page's own
// origin or to the return address; the headers of a navigation are those Chromium sends.
class PracticeMerchant : public QObject
{
    Q_OBJECT

public:
    // `patience`: from open() to the return.
    explicit PracticeMerchant(std::chrono::milliseconds patience = std::chrono::seconds(60),
                              QObject *parent = nullptr);
    ~PracticeMerchant() override;

    // Opens a pop-up's address (http, with success_call_back in its query), fills in the login form
    // it finds, and goes where the pages lead. Emits exactly one signal, unless closed before.
    void open(const QByteArray &url, const QString &name, const Secret &password);

    // Closes the window; no signal.
    void close();

Q_SIGNALS:
    // success_call_back was opened, and answered.
    void returned();
    // It went no further: what the page said (plain foreign text), or why it could not be read.
    void stopped(const QString &visibleText);

private:
    void follow(const QByteArray &address);
    void submit(const PageForm &form);
    void watch(QNetworkReply *reply);
    void onAnswered(QNetworkReply *reply);
    void onPage(const QByteArray &html, const QByteArray &refreshHeader);
    QByteArray resolved(const QByteArray &address) const;
    bool isOwnPage(const QByteArray &address) const;
    void finish();
    void stop(const QString &text);

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_patience;
    QTimer m_refresh;
    QString m_name;
    Secret m_password;
    web::Origin m_origin;
    QByteArray m_returnAddress;
    QByteArray m_address; // of the page that is shown or being loaded; empty in a new window
    QByteArray m_next;    // where m_refresh leads
    bool m_hasSignedIn = false;
};

} // namespace latchkey::merchant
