// SPDX-License-Identifier: Apache-2.0
// What programs do wrong when they sign, each a value: how it is done, what it is called and how it
// is put right. A new one is one more entry in the list of its file.
#pragma once

#include "doctor/FailingRequest.h"
#include "doctor/Signing.h"

#include <functional>
#include <optional>
#include <span>

namespace latchkey::doctor {

// One way of making a mistake with this very request.
struct Way
{
    QByteArray what = {}; // %1 in the sentence: a port, a name; foreign text; may be empty
    // What is done otherwise, part by part, so that what a way leaves alone is computed once. Those
    // that are not set change nothing; `key` stands alone.
    std::function<void(oauth::RequestToSign &)> request = {};
    std::function<void(Address &)> address = {};
    std::function<void(SignedParameters &)> parameters = {};
    std::function<void(Style &)> style = {};
    std::function<void(KeyParts &)> key = {};
    bool isRare = false; // tried alone, not with all others
};

// Ways that change one part alone.
Way addressWay(std::function<void(Address &)> change, QByteArray what = {});
Way parametersWay(std::function<void(SignedParameters &)> change, QByteArray what = {});
Way writingWay(std::function<void(Writing &)> change);
Way orderWay(Order order);

struct Mistake
{
    const char *code;     // stable: "port"
    const char *sentence; // what was done, translatable (context Doctor); %1 is Way::what
    const char *fix;      // what to do about it, translatable
    // The ways in which it can be made with this request; empty where it makes no sense.
    QList<Way> (*ways)(const FailingRequest &);
    // A guess among many (another host): tried alone and with a wrong key, not with all others.
    bool isGuess = false;
};

// Scheme, host, port.
std::span<const Mistake> urlMistakes();
// Path and method.
std::span<const Mistake> pathMistakes();
// What of query and body is signed, and as what.
std::span<const Mistake> queryMistakes();
// The parameters of the header.
std::span<const Mistake> protocolMistakes();
// Percent-codes and the order.
std::span<const Mistake> encodingMistakes();
// The key.
std::span<const Mistake> secretMistakes();

// All of these that apply to this request, likeliest first, with their ways.
struct PossibleWay
{
    const Mistake *mistake;
    Way way;
    int rank; // by likelihood
};
QList<PossibleWay> waysOf(const FailingRequest &request);

// Signed in another dialect than the store's, or as RFC 5849 says.
const Mistake &otherDialect();
const Mistake &rfcInstead();
// Another hash than oauth_signature_method says.
const Mistake &otherHash();

// Every list there is, likeliest first.
QList<std::span<const Mistake>> allMistakes();

// A request's URL, or nothing if it has none that can be read. The parts view `request`.
std::optional<web::UrlParts> urlOf(const FailingRequest &request);

} // namespace latchkey::doctor
