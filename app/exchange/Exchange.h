// SPDX-License-Identifier: Apache-2.0
// One request and its answer, in either direction, as the log keeps it: nothing secret is in it.
#pragma once

#include "base/Result.h"
#include "httpcall/HttpCall.h"
#include "web/HttpHeader.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

namespace latchkey::exchange {

Q_NAMESPACE

enum class Kind {
    RequestToken, // to the store
    AccessToken,
    Proof, // whether new tokens work
    Test,
    Watch,
    Call,      // what a person asks
    Probe,     // to ourselves, as the store's call would come
    Proxy,     // what a program asks the store
    Callback,  // from the store: its credentials
    LoginPage, // from the merchant's browser
    SignIn,
    Progress,
    Consent
};
Q_ENUM_NS(Kind)

// "request-token", "login-page": stable, for files and scripts.
QByteArray nameOf(Kind kind);
std::optional<Kind> kindNamed(QByteArrayView name);
QList<Kind> allKinds();

// Whether others sent it to us.
bool isIncoming(Kind kind);

// Where a value was that must not be seen stands "•••", and behind it eight characters that are
// equal for equal values where nobody could guess the value (Masker).
struct Exchange
{
    qint64 number = 0;   // in the log, rising; 0: not there
    QString integration; // its id
    Kind kind = Kind::Call;
    qint64 at = 0;        // when it began, in ms since 1970
    int zoneMinutes = 0;  // how far local time was ahead of UTC then
    int attempt = 1;      // which try of the same call
    QByteArray dialect;   // how it was signed; empty where it was not
    QByteArray signedUrl; // the URL inside the signature; empty where that is `url`
    QByteArray caller;    // id of the program it was made for

    QByteArray method;
    QByteArray url; // absolute; of what a program calls without values, ":sku" and "•••" for them
    QList<web::HttpHeader> requestHeaders;
    qint64 requestBytes = -1; // of its body; -1: there is none
    QByteArray requestBody;   // only of a callback, masked, or where a person wanted it kept
    bool mayHaveArrived = true;

    int status = 0; // 0: no answer
    QList<web::HttpHeader> answerHeaders;
    qint64 answerBytes = 0;
    QByteArray answerBody; // only of a token call, masked, or where a person wanted it kept
    QString errorText;     // the store's own words; foreign
    httpcall::HttpTimings timings;

    QByteArray code; // of the problem; empty: all is well
    QString detail;  // of that; foreign
    int notKept = 0; // how many like it came since the one before, more than the log takes
};

// No answer, an answer that refuses, or one that is none of a store's.
bool isFailed(const Exchange &exchange);

// Whether it is a program's call with values that are not kept.
bool lacksValues(const Exchange &exchange);

// "14:02:07.123" there and then; with its day and zone "2026-03-12T14:02:07.123+01:00".
QString timeOfDay(const Exchange &exchange);
QString isoTimeOf(const Exchange &exchange);

// The value of the first header of that name, in any case; empty if there is none.
QByteArray valueOf(const QList<web::HttpHeader> &headers, QByteArrayView name);

// As the log's file has it, and back; one field that is not what it has to be makes it nothing.
QJsonObject toJson(const Exchange &exchange);
std::optional<Exchange> exchangeFrom(const QJsonObject &object);

// For scripts: the same with "time", "direction", "failed" and, where it was signed, "base_string".
QJsonObject publicJson(const Exchange &exchange);

} // namespace latchkey::exchange
