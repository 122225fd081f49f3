// SPDX-License-Identifier: Apache-2.0
// Writes base strings, and remembers what it would have to find out again for the next one.
#pragma once

#include "doctor/Signing.h"

#include <QHash>

#include <map>
#include <memory>
#include <vector>

namespace latchkey::doctor {

class Scribe
{
public:
    Scribe();
    ~Scribe();
    Scribe(const Scribe &) = delete;
    Scribe &operator=(const Scribe &) = delete;

    // "GET&https%3A%2F%2Fshop.example%2Frest&".
    QByteArray address(const Address &address, const Writing &writing);

    // What follows: the parameters, which are sorted first. `dialect` says what Order::OfDialect
    // is.
    QByteArray parameters(const SignedParameters &parameters, const Style &style,
                          const oauth::Dialect &dialect);

private:
    struct Tables;

    SignedParameters sorted(const SignedParameters &parameters, Order order,
                            const oauth::Dialect &dialect);
    const Tables &tables(const Writing &writing);

    QHash<QByteArray, std::vector<qsizetype>> m_places; // of lists in which no name is twice
    std::map<Writing, std::unique_ptr<Tables>> m_tables;
};

// The base string as a store of the dialect makes it of the draft.
QByteArray baseStringOf(const Draft &draft, const oauth::Dialect &dialect);

} // namespace latchkey::doctor
