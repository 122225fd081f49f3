// SPDX-License-Identifier: Apache-2.0
// The base strings that come of each way of signing and each two of them. What a way leaves alone
// is computed once, and what comes out the same is known by its fingerprint: nearly all of the
// doctor's time would go into writing the same text again.
#pragma once

#include "doctor/Mistake.h"
#include "doctor/Scribe.h"
#include "doctor/Start.h"

#include <map>
#include <optional>
#include <vector>

namespace latchkey::doctor {

// One part of a base string.
struct BasePiece
{
    QByteArray text;
    quint64 print = 0; // equal for equal texts, and hardly for others
};

struct Base
{
    BasePiece address;
    BasePiece parameters;

    QByteArray text() const { return address.text + parameters.text; }
    qsizetype size() const { return address.text.size() + parameters.text.size(); }
    quint64 print() const;
};

// How much was done, in octets that were hashed or written, and as many for what costs as much.
struct Effort
{
    qint64 octets = 0;
    qint64 most = 0;

    bool isOver() const { return octets > most; }
};

using Ways = std::vector<const Way *>;

// Of one start. It, `scribe`, `effort` and every way have to live as long.
class Bases
{
public:
    Bases(const Start &start, const oauth::RequestToSign &request, Scribe &scribe, Effort &effort);

    // With up to three ways; nothing if a store of the dialect would fail at what comes of it.
    std::optional<Base> with(const Ways &ways);

private:
    using Part = BasePiece Base::*;

    const std::optional<Base> &withOne(const Way &way);
    std::optional<Draft> draftWith(const Ways &ways);
    BasePiece addressOf(Address address, const Ways &ways) const;
    BasePiece parametersOf(SignedParameters parameters, const Ways &ways);
    std::optional<BasePiece> known(const Ways &ways, bool (*touches)(const Way &), Part part);

    const Start &m_start;
    const oauth::RequestToSign &m_request;
    Scribe &m_scribe;
    Effort &m_effort;
    std::map<const Way *, std::optional<Base>> m_ones;
    std::map<const Way *, std::optional<Draft>> m_drafts; // of changed requests
    Base m_none;
};

} // namespace latchkey::doctor
