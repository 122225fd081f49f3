// SPDX-License-Identifier: Apache-2.0
// What the practice store's Admin shows: its words and shapes are a real Admin's, the style is our
// own, and every page says that it is for practice.
#pragma once

#include "httpserver/ServerMessage.h"

#include <QString>

namespace latchkey::practice {

// A line above the grid. Admin keeps it until the next page is shown.
struct AdminMessage
{
    enum class Kind { Notice, Error };

    Kind kind = Kind::Notice;
    QString text;
};

// The one row of the grid.
struct AdminGrid
{
    QString name;
    bool isActive = false;
    bool isSecure = false; // both URLs are https
    QList<AdminMessage> messages;
};

// All pages: `baseUrl` is the store's, with the slash at its end.

// System › Extensions › Integrations, with the script that does what a real Admin's does
// (PROTOCOL §1).
httpserver::ServerResponse gridPage(const QByteArray &baseUrl, const AdminGrid &grid);

// What the grid's script shows in its dialog before Allow: a fragment.
httpserver::ServerResponse permissionsDialog();

// What it shows while the pop-up is open: a fragment, for popup_content.
QString sentContent();

// success_call_back: closes its window after a second.
httpserver::ServerResponse returnPage(const QByteArray &baseUrl);

// The store itself, for whom opens its address.
httpserver::ServerResponse shopPage(const QByteArray &baseUrl);

// 404.
httpserver::ServerResponse notFoundPage(const QByteArray &baseUrl);

// A style, script or picture; `name` as AdminRoute has it.
httpserver::ServerResponse fileAnswer(const QByteArray &name);

// The answer to the grid's script, with the headers that all of the above carry: nothing may frame
// a page, nothing but its own files runs in it, and no other site's page may read it.
httpserver::ServerResponse adminAnswer(int status, const QByteArray &contentType,
                                       const QByteArray &body);

// A name to show: the person's own, or the usual one.
QString shownName(const QString &name);

// Admin's sentence above the grid after Allow.
QString sentSentence(const QString &name, bool isReauthorization);

// Admin's sentence when the POST was not answered.
QString postFailedSentence();

} // namespace latchkey::practice
