// SPDX-License-Identifier: Apache-2.0
// What the main program and the browser say to each other: one JSON object a line.
#pragma once

#include "base/Secret.h"
#include "web/Origin.h"

#include <QList>
#include <QString>

#include <variant>

namespace latchkey::ui {

// The longest line either side accepts, in bytes, without its end.
inline constexpr qsizetype longestBrowserMessage = 16'384;

// What the main program asks of the browser.
namespace command {

// Opens the Admin window, or goes there in the one that is open. Admin and its pop-ups may go to
// the origin of `url` and to those of `allow` without asking the person.
struct Open
{
    static constexpr char kind[] = "open";
    QByteArray url;           // http or https, as originOf() takes it; at most 8 KiB
    QString title;            // of the window: the integration's name, at most 200 characters
    QList<web::Origin> allow; // at most 16
    friend bool operator==(const Open &, const Open &) = default;
};

// One more origin that needs no asking.
struct Allow
{
    static constexpr char kind[] = "allow";
    web::Origin origin;
    friend bool operator==(const Allow &, const Allow &) = default;
};

// Whether Latchkey waits for the store's POST: else Admin's tokensExchange is held back.
struct Armed
{
    static constexpr char kind[] = "armed";
    bool value = false;
    friend bool operator==(const Armed &, const Armed &) = default;
};

// Brings the newest pop-up to the front, or Admin where there is none.
struct Raise
{
    static constexpr char kind[] = "raise";
    friend bool operator==(const Raise &, const Raise &) = default;
};

// Writes a picture of a window as PNG; answered by event::Grabbed.
struct Grab
{
    static constexpr char kind[] = "grab";
    enum class What { Admin, PopUp };
    What what = What::Admin;
    QString file; // absolute
    friend bool operator==(const Grab &, const Grab &) = default;
};

// Closes every window and ends the program.
struct Close
{
    static constexpr char kind[] = "close";
    friend bool operator==(const Close &, const Close &) = default;
};

} // namespace command

// What the browser tells the main program.
namespace event {

// The first message: commands are taken from now on.
struct Ready
{
    static constexpr char kind[] = "ready";
    QString engine;           // Qt WebEngine's version, "6.4.2"
    QString chromium;         // "102.0.5005.177"
    QString chromiumSecurity; // the version up to which security fixes were taken over
    friend bool operator==(const Ready &, const Ready &) = default;

    // The first number of `chromium`, 0 if there is none.
    int chromiumMajor() const;
};

// Instead of Ready: why there will be no browser; the program ends.
struct Cannot
{
    static constexpr char kind[] = "cannot";
    QByteArray code;
    QString sentence;
    friend bool operator==(const Cannot &, const Cannot &) = default;
};

struct PopUpOpened
{
    static constexpr char kind[] = "popup-opened";
    friend bool operator==(const PopUpOpened &, const PopUpOpened &) = default;
};

struct PopUpClosed
{
    static constexpr char kind[] = "popup-closed";
    friend bool operator==(const PopUpClosed &, const PopUpClosed &) = default;
};

// Admin shows a page of another origin than before.
struct Navigated
{
    static constexpr char kind[] = "navigated";
    web::Origin origin;
    friend bool operator==(const Navigated &, const Navigated &) = default;
};

// The person wants the integration armed, so that Admin's activation can go on.
struct GetReady
{
    static constexpr char kind[] = "get-ready";
    friend bool operator==(const GetReady &, const GetReady &) = default;
};

// The person closed the Admin window; the program ends.
struct Closed
{
    static constexpr char kind[] = "closed";
    friend bool operator==(const Closed &, const Closed &) = default;
};

// The person would rather have the system's browser do this.
struct SystemBrowser
{
    static constexpr char kind[] = "system-browser";
    friend bool operator==(const SystemBrowser &, const SystemBrowser &) = default;
};

// The four values that Admin's dialog shows, taken because the person said so (PROTOCOL §1.6).
struct Tokens
{
    static constexpr char kind[] = "tokens";
    Secret consumerKey, consumerSecret, accessToken, accessTokenSecret; // as isTokenText()
    friend bool operator==(const Tokens &, const Tokens &) = default;
};

struct Grabbed
{
    static constexpr char kind[] = "grabbed";
    QString file;
    bool ok = false;
    friend bool operator==(const Grabbed &, const Grabbed &) = default;
};

} // namespace event

using BrowserCommand = std::variant<command::Open, command::Allow, command::Armed, command::Raise,
                                    command::Grab, command::Close>;
using BrowserEvent =
    std::variant<event::Ready, event::Cannot, event::PopUpOpened, event::PopUpClosed,
                 event::Navigated, event::GetReady, event::Closed, event::SystemBrowser,
                 event::Tokens, event::Grabbed>;

// What an OAuth value of Commerce looks like: 32 characters of a-z and 0-9.
bool isTokenText(QStringView text);

// The message as a line of UTF-8 with its "\n". What breaks a limit is not cut: the other side
// rejects it.
QByteArray encode(const BrowserCommand &command);
QByteArray encode(const BrowserEvent &event);

// What a message is called on the wire: "open", "popup-opened".
QByteArray kindOf(const BrowserCommand &command);
QByteArray kindOf(const BrowserEvent &event);

// The message of a line without its "\n". Problem `browser.bad-message` for what is no such
// message: no JSON object, another kind, a missing or unknown field, a wrong type, a text that is
// too long, an origin that is none.
Result<BrowserCommand> decodeCommand(QByteArrayView line);
Result<BrowserEvent> decodeEvent(QByteArrayView line);

} // namespace latchkey::ui
