// SPDX-License-Identifier: Apache-2.0
#include "listener/Pages.h"

#include "listener/Text.h"
#include "web/Html.h"

#include <QCryptographicHash>
#include <QLocale>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPages()
{
    Q_INIT_RESOURCE(pages);
}

namespace latchkey::listener {

using httpserver::ServerResponse;
using web::Html;

namespace {

using Values = QHash<QByteArray, Html>;

// Texts of this file share one context for translators.
// `name` of resources/pages, filled as Html::filled() says.
Html filledPage(const char *name, const Values &values)
{
    linkPages();
    return Html::ofResource(QStringLiteral(":/latchkey/pages/") + QLatin1String(name), values);
}

Html wire(QByteArrayView octets)
{
    return Html::text(QString::fromUtf8(octets));
}

// Its host is the name people know; that it is unprotected must be seen.
QByteArray shownStore(const QByteArray &origin)
{
    return origin.startsWith("https://") ? origin.sliced(8) : origin;
}

QByteArray policy()
{
    static const QByteArray hash =
        QCryptographicHash::hash(filledPage("style.css", {}).octets(), QCryptographicHash::Sha256)
            .toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash +
           "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}

// No Cross-Origin-Opener-Policy: Admin watches its pop-up through the opener. Not no-referrer: with
// it the page's own form carries "Origin: null".
QList<web::HttpHeader> protectingHeaders()
{
    return {{"Content-Security-Policy", policy()},
            {"Referrer-Policy", "same-origin"},
            {"X-Frame-Options", "DENY"},
            {"Cross-Origin-Resource-Policy", "same-origin"}};
}

ServerResponse page(int status, const QString &title, const Html &content)
{
    ServerResponse response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.headers = protectingHeaders();
    response.body =
        filledPage("page.html",
                   {{"language",
                     Html::text(Text::tr("en", "the language of this translation, as in HTML's "
                                               "lang attribute"))},
                    {"title", Html::text(Text::tr("%1 – Latchkey").arg(title))},
                    {"style", filledPage("style.css", {})},
                    {"content", content}})
            .octets();
    return response;
}

Html message(const char *role, const QString &text)
{
    return filledPage("message.html", {{"role", wire(role)}, {"text", Html::text(text)}});
}

Html paragraphs(const QString &text)
{
    Html html;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        html += filledPage("paragraph.html", {{"text", Html::text(line)}});
    }
    return html;
}

QString delayInWords(std::chrono::milliseconds delay)
{
    const QString seconds = QLocale().toString(double(delay.count()) / 1000, 'g', 2);
    return Text::tr("The next try takes %1 s longer, so that nobody can guess quickly.")
        .arg(seconds);
}

Html noticeOf(const LoginNotice &notice)
{
    switch (notice.kind) {
    case LoginNotice::Kind::None:
        return {};
    case LoginNotice::Kind::WrongPassword:
        return message("alert",
                       Text::tr("Wrong name or password.") + u' ' +
                           Text::tr("Use your login of Latchkey, not your Admin password.") + u' ' +
                           delayInWords(notice.delay));
    case LoginNotice::Kind::StaleForm:
        return message("alert", Text::tr("This form was sent before. Type your name and password "
                                         "once more."));
    case LoginNotice::Kind::Replaced:
        return message("alert", Text::tr("Somebody using the same account of this computer signed "
                                         "in at the same time. Type your name and password once "
                                         "more."));
    case LoginNotice::Kind::NoLogins:
        return message("status", Text::tr("There is no login yet. Add one in Latchkey first, then "
                                          "come back to this page."));
    }
    return {};
}

// The page's own words where the activation has none.
PageProgress spelledOut(PageProgress progress, bool leaves)
{
    QString headline;
    QString explanation;
    switch (progress.kind) {
    case PageProgress::Kind::WaitingForStore:
        headline = Text::tr("Waiting for the store");
        explanation =
            Text::tr("You are signed in. The store has not sent its credentials yet; this "
                     "page goes on by itself when they arrive.");
        break;
    case PageProgress::Kind::Working:
        headline = Text::tr("Connecting");
        explanation = Text::tr("You are signed in. Latchkey is exchanging the store's credentials "
                               "for access.");
        break;
    case PageProgress::Kind::Linked:
        headline = Text::tr("Connected");
        explanation = leaves ? Text::tr("Going back to your store.")
                             : Text::tr("Close this window to go on in Admin.");
        break;
    case PageProgress::Kind::Failed:
        headline = Text::tr("Not connected");
        explanation = Text::tr("Latchkey's window says what to do next.");
        break;
    }
    if (progress.headline.isEmpty()) {
        progress.headline = headline;
        progress.explanation = progress.explanation.isEmpty() ? explanation : progress.explanation;
    }
    return progress;
}

const char *markOf(PageProgress::Kind kind)
{
    switch (kind) {
    case PageProgress::Kind::WaitingForStore:
    case PageProgress::Kind::Working:
        return "working";
    case PageProgress::Kind::Linked:
        return "linked";
    case PageProgress::Kind::Failed:
        return "failed";
    }
    return "";
}

Html consentForm(const PageSubject &subject, const QByteArray &session, const WayBack &back)
{
    return filledPage(
        "consent.html",
        {{"action", wire(subject.basePath + "/consent/" + session)},
         {"token", wire(back.formToken)},
         {"question",
          Html::text(Text::tr("Afterwards this window is asked to go to another address than your "
                              "store's:"))},
         {"origin", wire(back.origin)},
         {"hint", Html::text(Text::tr("Go there only if it is where you open Admin."))},
         {"go", Html::text(Text::tr("Go there"))},
         {"stay", Html::text(Text::tr("Stay here"))}});
}

bool isOver(PageProgress::Kind kind)
{
    return kind == PageProgress::Kind::Linked || kind == PageProgress::Kind::Failed;
}

} // namespace

ServerResponse loginPage(const PageSubject &subject, const QByteArray &session,
                         const QByteArray &formToken, const LoginNotice &notice)
{
    const bool nameIsTyped = !notice.typedName.isEmpty();
    const bool isAgain = notice.kind == LoginNotice::Kind::WrongPassword ||
                         notice.kind == LoginNotice::Kind::StaleForm ||
                         notice.kind == LoginNotice::Kind::Replaced;
    const Values values{
        {"heading", Html::text(Text::tr("Sign in to Latchkey"))},
        {"lead",
         isAgain ? Html()
                 : paragraphs(Text::tr("Use your login of Latchkey, not your Admin password."))},
        {"integrationLabel", Html::text(Text::tr("Integration"))},
        {"integration", Html::text(subject.integration)},
        {"storeLabel", Html::text(Text::tr("Store"))},
        {"store", wire(shownStore(subject.store))},
        {"notice", noticeOf(notice)},
        {"action", wire(subject.basePath + "/identity")},
        {"session", wire(session)},
        {"token", wire(formToken)},
        {"nameLabel", Html::text(Text::tr("Name"))},
        {"name", Html::text(notice.typedName)},
        {"nameFocus", wire(nameIsTyped ? "" : "autofocus")},
        {"passwordLabel", Html::text(Text::tr("Password"))},
        {"passwordFocus", wire(nameIsTyped ? "autofocus" : "")},
        {"button", Html::text(Text::tr("Sign in and connect"))},
        {"foot", Html::text(Text::tr("A page of Latchkey, on this computer (%1). Your store does "
                                     "not see this password.")
                                .arg(QString::fromLatin1(subject.ownOrigin.mid(7))))},
    };
    return page(200, Text::tr("Sign in"), filledPage("login.html", values));
}

ServerResponse progressPage(const PageSubject &subject, const QByteArray &session,
                            const PageProgress &progress, const WayBack &back)
{
    const PageProgress said = spelledOut(progress, back.kind != WayBack::Kind::None);
    const bool asks =
        back.kind == WayBack::Kind::NeedsConsent && progress.kind != PageProgress::Kind::Failed;
    const bool leaves =
        back.kind != WayBack::Kind::None && progress.kind == PageProgress::Kind::Linked;
    const bool goesOn = !isOver(progress.kind) || leaves;
    const QByteArray own = subject.basePath + "/progress/" + session;
    const Values values{
        {"mark", wire(markOf(progress.kind))},
        {"heading", Html::text(said.headline)},
        {"explanation", asks ? Html() : paragraphs(said.explanation)},
        {"consent", asks ? consentForm(subject, session, back) : Html()},
        {"again", goesOn && !asks
                      ? filledPage("again.html", {{"address", wire(own)},
                                                  {"text", Html::text(Text::tr("Look again now"))}})
                      : Html()},
        {"integrationLabel", Html::text(Text::tr("Integration"))},
        {"integration", Html::text(subject.integration)},
        {"storeLabel", Html::text(Text::tr("Store"))},
        {"store", wire(shownStore(subject.store))},
    };
    ServerResponse response = page(200, said.headline, filledPage("progress.html", values));
    if (goesOn) {
        // somebody reads and answers the question meanwhile
        response.headers.append(web::HttpHeader{"Refresh", asks ? "5" : "1"});
    }
    return response;
}

ServerResponse noticePage(int status, const QString &headline, const QString &explanation)
{
    return page(status, headline,
                filledPage("notice.html", {{"heading", Html::text(headline)},
                                           {"explanation", paragraphs(explanation)}}));
}

ServerResponse seeOther(const QByteArray &location)
{
    ServerResponse response;
    response.status = 303;
    response.body = httpserver::reasonPhrase(303) + '\n';
    response.headers = protectingHeaders();
    response.headers.append(web::HttpHeader{"Location", location});
    return response;
}

} // namespace latchkey::listener
