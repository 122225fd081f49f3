// SPDX-License-Identifier: Apache-2.0
#include "practice/AdminPages.h"

#include "practice/AdminFurniture.h"
#include "practice/AdminRoute.h"
#include "practice/PracticeFile.h"

#include <QCoreApplication>

namespace latchkey::practice {

using httpserver::ServerResponse;
using web::Html;

namespace {

constexpr const char *htmlType = "text/html; charset=UTF-8";

// Texts of Admin share one context for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PracticeStore)
};

Html address(const QByteArray &url)
{
    return Html::text(QByteArrayView(url));
}

Html script(const QByteArray &baseUrl, const char *name)
{
    return filledTemplate("script.html", {{"address", address(baseUrl + "static/" + name)}});
}

ServerResponse page(int status, const QByteArray &baseUrl, const QString &title,
                    const Html &content, const Html &scripts = {})
{
    const Html whole = filledTemplate(
        "page.html",
        {{"language",
          Html::text(Words::tr("en", "the language of this translation, as in HTML's lang "
                                     "attribute"))},
         {"title", Html::text(title)},
         {"base", address(baseUrl)},
         {"scripts", scripts},
         {"band", practiceBand()},
         {"content", content}});
    return adminAnswer(status, htmlType, whole.octets());
}

Html messages(const AdminGrid &grid)
{
    const auto message = [](const char *kind, const char *role, const QString &text) {
        return filledTemplate("message.html", {{"kind", Html::text(QByteArrayView(kind))},
                                               {"role", Html::text(QByteArrayView(role))},
                                               {"text", Html::text(text)}});
    };
    Html all;
    for (const AdminMessage &said : grid.messages) {
        const bool isError = said.kind == AdminMessage::Kind::Error;
        all += message(isError ? "error" : "notice", isError ? "alert" : "status", said.text);
    }
    if (!grid.isSecure) {
        all += message("warning", "note",
                       Words::tr("Warning! Integrations not using HTTPS are insecure and "
                                 "potentially expose private or personally identifiable "
                                 "information"));
    }
    return all;
}

Html plain(const QString &heading, const QString &text, const Html &link = {})
{
    return filledTemplate(
        "plain.html",
        {{"heading", Html::text(heading)}, {"text", Html::text(text)}, {"link", link}});
}

Html linkToAdmin(const QByteArray &baseUrl)
{
    return filledTemplate("link.html",
                          {{"address", address(baseUrl + gridPath)},
                           {"text", Html::text(Words::tr("Open the practice store's Admin"))}});
}

QByteArray typeOf(const QByteArray &fileName)
{
    if (fileName.endsWith(".css")) {
        return "text/css; charset=utf-8";
    }
    return fileName.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
}

} // namespace

ServerResponse gridPage(const QByteArray &baseUrl, const AdminGrid &grid)
{
    const QString go = grid.isActive ? Words::tr("Reauthorize") : Words::tr("Activate");
    const Html content = filledTemplate(
        "grid.html",
        {{"menu", adminMenu()},
         {"account", Html::text(Words::tr("practice", "the name of Admin's user"))},
         {"wayLabel", Html::text(Words::tr("Where this is in Admin"))},
         {"system", Html::text(Words::tr("System"))},
         {"extensions", Html::text(Words::tr("Extensions"))},
         {"integrations", Html::text(Words::tr("Integrations"))},
         {"messages", messages(grid)},
         {"count", Html::text(Words::tr("%1 records found").arg(1))},
         {"nameHeader", Html::text(Words::tr("Name"))},
         {"statusHeader", Html::text(Words::tr("Status"))},
         {"activateHeader", Html::text(Words::tr("Activate"))},
         {"name", Html::text(grid.name)},
         {"insecure", grid.isSecure ? Html() : Html::text(Words::tr("Integration not secure"))},
         {"status", Html::text(grid.isActive ? Words::tr("Active") : Words::tr("Inactive"))},
         {"go", Html::text(go)},
         {"permissions", address(baseUrl + permissionsPath(grid.isActive))},
         {"exchange", address(baseUrl + exchangePath(grid.isActive))},
         {"back", address(baseUrl + returnPath)},
         {"blocked", Html::text(Words::tr("Popup Blocker is enabled! Please add this site to "
                                          "your exception list."))},
         {"sorry", Html::text(Words::tr("Sorry, something went wrong. Please try again later."))},
         {"close", Html::text(Words::tr("Close"))},
         {"allow", Html::text(grid.isActive ? Words::tr("Reauthorize") : Words::tr("Allow"))},
         {"ok", Html::text(Words::tr("OK"))},
         {"attention", Html::text(Words::tr("Attention"))},
         {"wait", Html::text(Words::tr("Please wait..."))}});
    return page(200, baseUrl, Words::tr("Integrations / Extensions / System / Practice store"),
                content, script(baseUrl, "admin.js"));
}

ServerResponse permissionsDialog()
{
    const Html content = filledTemplate(
        "permissions.html",
        {{"band", practiceBand()},
         {"question", Html::text(Words::tr("The integration you selected asks you to approve "
                                           "access to the following:"))},
         {"resources", requestedResources()}});
    return adminAnswer(200, htmlType, content.octets());
}

QString sentContent()
{
    const Html content = filledTemplate(
        "sent.html",
        {{"band", practiceBand()},
         {"text", Html::text(Words::tr("Please setup or sign in into your 3rd party account to "
                                       "complete setup of this integration."))}});
    return QString::fromUtf8(content.octets());
}

ServerResponse returnPage(const QByteArray &baseUrl)
{
    return page(
        200, baseUrl, Words::tr("Practice store"),
        plain(Words::tr("Back at the practice store"), Words::tr("This window closes by itself.")),
        script(baseUrl, "return.js"));
}

ServerResponse shopPage(const QByteArray &baseUrl)
{
    const QString name = Words::tr("Practice store");
    return page(200, baseUrl, name,
                plain(name, Words::tr("A store to practise with. It sells nothing."),
                      linkToAdmin(baseUrl)));
}

ServerResponse notFoundPage(const QByteArray &baseUrl)
{
    const QString name = QStringLiteral("404 Not Found");
    return page(
        404, baseUrl, name,
        plain(name, Words::tr("The practice store has no such page."), linkToAdmin(baseUrl)));
}

ServerResponse fileAnswer(const QByteArray &name)
{
    return adminAnswer(200, typeOf(name), practiceFile(name.constData()));
}

// No Cross-Origin-Opener-Policy: Admin watches the pop-up it opened.
ServerResponse adminAnswer(int status, const QByteArray &contentType, const QByteArray &body)
{
    return {status,
            contentType,
            body,
            {{"Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
              "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"},
             {"X-Frame-Options", "DENY"},
             {"Cross-Origin-Resource-Policy", "same-origin"}}};
}

QString shownName(const QString &name)
{
    return name.isEmpty() ? Words::tr("Practice integration") : name;
}

QString sentSentence(const QString &name, bool isReauthorization)
{
    return (isReauthorization ? Words::tr("Integration '%1' has been sent for re-authorization.")
                              : Words::tr("Integration '%1' has been sent for activation."))
        .arg(name);
}

QString postFailedSentence()
{
    return Words::tr("The attempt to post data to consumer failed due to an unexpected error. "
                     "Please try again later.");
}

} // namespace latchkey::practice
