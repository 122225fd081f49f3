// SPDX-License-Identifier: Apache-2.0
// Two or three plain questions about a store; their answers say which way suits it, and why.
#pragma once

#include "integrations/Way.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace latchkey::reach {

// What is known without asking.
struct GuideFacts
{
    QByteArray storeUrl;
    std::optional<bool> isElsewhere; // the name in it is another computer's; empty: not known
    std::optional<place::StorePlace> place; // where the store's code is, if a person said so
    QList<QByteArray> bridges, networks;    // bridgeAddresses(), networkAddresses()
};

// By the question's name; the answer is the name of one of its options.
using GuideAnswers = QMap<QByteArray, QByteArray>;

struct GuideOption
{
    QByteArray name; // stable: "here", "yes", …
    QString text;
};

struct GuideQuestion
{
    QByteArray name; // stable: "where", "ssh", "shared", "address"
    QString text;
    QString help; // may be empty
    QList<GuideOption> options;
};

// What the facts answer already; a person may know better.
GuideAnswers answersIn(const GuideFacts &facts);

// Those that are asked, in order: up to the first without an answer, which is the last. At most
// three. An answer that is none of its question's options is none.
QList<GuideQuestion> questionsFor(const GuideAnswers &answers);

struct Advice
{
    integrations::WayKind kind = integrations::WayKind::Local;
    QString why;   // one sentence: what of the answers decided it
    QString needs; // what there is to do for it; may be empty
    // What `reach set` takes behind the way: a server, an address or a URL. Empty: nothing. An
    // example, in capitals what only the person knows, unless it is complete.
    QString argument;
    bool isComplete = true;

    friend bool operator==(const Advice &, const Advice &) = default;
};

// Nothing while a question is open.
std::optional<Advice> adviceFor(const GuideFacts &facts, const GuideAnswers &answers);

// "latchkeyctl reach set k3x5m2pa ssh deploy@shop.example"
QString adviceCommand(const Advice &advice, const QString &id);

} // namespace latchkey::reach
