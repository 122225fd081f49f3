// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

constexpr char dns[] = "http.dns";
constexpr char connect[] = "http.connect";
constexpr char timeout[] = "http.timeout";
constexpr char closed[] = "http.closed";
constexpr char protocol[] = "http.protocol";
constexpr char proxy[] = "http.proxy";
constexpr char tooLarge[] = "http.too-large";
constexpr char cancelled[] = "http.cancelled";
constexpr char cleartext[] = "commerce.cleartext";
constexpr char otherStore[] = "secrets.other-store";

Found refused(const Reading &reading)
{
    const QString &detail = reading.evidence().problem.detail;
    return {reading.isProblem("http.connect") &&
                    detail.contains(QLatin1String("refused"), Qt::CaseInsensitive)
                ? Fit::Certain
                : Fit::No};
}

constexpr Cause causes[] = {
    {"name-unknown", problem<dns>,
     QT_TRANSLATE_NOOP("Causes", "The name of the store's server is not known here (DNS)."),
     QT_TRANSLATE_NOOP("Causes", "Check the spelling of the store URL and the network connection. "
                                 "A name inside a company may need its VPN."),
     "The look-up failed: no such name, no name server reached, or a name that only some networks "
     "know.",
     Action::CorrectStoreUrl},
    {"connection-refused", refused,
     QT_TRANSLATE_NOOP("Causes", "Nothing answers at the store's address: the connection was "
                                 "refused."),
     QT_TRANSLATE_NOOP("Causes", "Check address and port, and whether the store's server is "
                                 "running."),
     "ECONNREFUSED: the computer is there, and no program listens at that port.",
     Action::StartAgain},
    {"not-reached", problem<connect, Fit::General>,
     QT_TRANSLATE_NOOP("Causes", "The store's server could not be reached."),
     QT_TRANSLATE_NOOP("Causes", "Check the network connection, and whether a firewall or a "
                                 "missing VPN is in the way."),
     "No connection: no route, filtered, or a proxy in the environment that is not there.",
     Action::StartAgain},
    {"no-answer", problem<timeout>,
     QT_TRANSLATE_NOOP("Causes", "The store did not answer in time."),
     QT_TRANSLATE_NOOP("Causes", "Try again at a quieter time. If it lasts, ask whoever runs the "
                                 "store's server."),
     "The details say whether there was no connection (a firewall that drops, a wrong address), no "
     "answer (the store is stuck) or half of one (a slow line).",
     Action::StartAgain},
    {"closed-early", problem<closed>,
     QT_TRANSLATE_NOOP("Causes", "The store's server closed the connection before it had "
                                 "answered."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store's server to look into its log before "
                                 "you try again: the call may have been carried out."),
     "A crash of PHP, a firewall that resets, or a load balancer that was restarted.",
     Action::StartAgain},
    {"not-http", problem<protocol>,
     QT_TRANSLATE_NOOP("Causes", "What answered does not speak as a web server does."),
     QT_TRANSLATE_NOOP("Causes", "Check address and port of the store URL, and https against "
                                 "http."),
     "No HTTP, or a coding that nobody asked for.", Action::CorrectStoreUrl},
    {"proxy-trouble", problem<proxy>,
     QT_TRANSLATE_NOOP("Causes", "The proxy of this computer did not let the call through."),
     QT_TRANSLATE_NOOP("Causes", "Check the proxy set in the system or in https_proxy, and its "
                                 "password."),
     "https_proxy, http_proxy, all_proxy, else the system's; never for a loopback host.",
     Action::None},
    {"answer-too-large", problem<tooLarge>,
     QT_TRANSLATE_NOOP("Causes", "The answer was larger than one that a store gives, and was cut "
                                 "off."),
     QT_TRANSLATE_NOOP("Causes", "Check that the address is the address of the store."),
     "Header lines or body passed the limit of this call.", Action::CorrectStoreUrl},
    {"call-cancelled", problem<cancelled>,
     QT_TRANSLATE_NOOP("Causes", "The call was cancelled on this computer."),
     QT_TRANSLATE_NOOP("Causes", "Make the call again when you are ready."),
     "Somebody cancelled it, or the program ended.", Action::TestCall},
    {"cleartext", problem<cleartext>,
     QT_TRANSLATE_NOOP("Causes", "The store URL begins with http, so that everybody on the way "
                                 "could read the access; nothing was sent."),
     QT_TRANSLATE_NOOP("Causes", "Enter the store URL with https://. If the store has no https, "
                                 "allow http for this integration."),
     "Tokens leave this computer by http only with the person's consent (--allow-http).",
     Action::CorrectStoreUrl},
    {"tokens-of-another-store", problem<otherStore>,
     QT_TRANSLATE_NOOP("Causes", "The tokens belong to another address than the store URL, so "
                                 "nothing was sent."),
     QT_TRANSLATE_NOOP("Causes", "Correct the store URL, or activate the integration again in this "
                                 "store."),
     "Credentials are bound to the origin that issued them.", Action::CorrectStoreUrl},
    {"store-unreachable", ended<activation::Reason::StoreUnreachable, Fit::Left>, nullptr, nullptr,
     "Nothing came back that says more; the code beneath tells which part of the way failed.",
     Action::StartAgain, activation::Reason::StoreUnreachable},
};

} // namespace

std::span<const Cause> networkCauses()
{
    return causes;
}

} // namespace latchkey::causes
