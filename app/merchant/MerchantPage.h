// SPDX-License-Identifier: Apache-2.0
// What a person and their browser find on a page: forms, where it refreshes to, what it says.
#pragma once

#include "base/Secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace latchkey::merchant {

struct PageField
{
    QString name;
    QString type; // lower case, "text" if the page does not say
    QString value;
};

struct PageForm
{
    QByteArray action; // as written; empty: the page's own address
    bool isPost = false;
    QList<PageField> fields; // those with a name; buttons are left out

    bool asksForPassword() const;

    // The form-encoded body a sign-in sends: hidden fields kept, the name in the first field to
    // type into, the password where one is asked for.
    QByteArray filled(const QString &name, const Secret &password) const;
};

struct PageRefresh
{
    std::chrono::milliseconds wait{0};
    QByteArray address; // as written; empty: the page's own address
};

struct MerchantPage
{
    QList<PageForm> forms;
    std::optional<PageRefresh> refresh; // of a meta element
    QString alert;                      // the text of elements with the role "alert"
    QString text; // all visible text outside of forms, a line for each block; foreign text

    // The first form that asks for a password, null if there is none. Lives as long as the page.
    const PageForm *signIn() const;
};

// UTF-8 HTML, read tolerantly (HtmlTokens.h).
MerchantPage readMerchantPage(const QByteArray &html);

// A Refresh header's value or a meta element's content: "1" or "1; url=…". Nothing if it is
// neither.
std::optional<PageRefresh> refreshIn(const QString &value);

} // namespace latchkey::merchant
