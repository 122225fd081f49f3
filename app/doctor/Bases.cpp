// SPDX-License-Identifier: Apache-2.0
#include "doctor/Bases.h"

#include <algorithm>

namespace latchkey::doctor {

namespace {

// What it costs to sort one parameter, in octets hashed.
constexpr qint64 octetsOfSorting = 256;
// And what one more base string costs besides its octets.
constexpr qint64 octetsOfTrying = 512;

BasePiece piece(QByteArray text)
{
    const quint64 print = qHash(text, 0);
    return {std::move(text), print};
}

bool touchesAddress(const Way &way)
{
    return way.request || way.address || way.style;
}

bool touchesParameters(const Way &way)
{
    return way.request || way.parameters || way.style;
}

Style styleOf(const Ways &ways)
{
    Style style;
    for (const Way *way : ways) {
        if (way->style) {
            way->style(style);
        }
    }
    return style;
}

} // namespace

quint64 Base::print() const
{
    return qHashMulti(0, address.print, parameters.print);
}

Bases::Bases(const Start &start, const oauth::RequestToSign &request, Scribe &scribe,
             Effort &effort)
    : m_start(start)
    , m_request(request)
    , m_scribe(scribe)
    , m_effort(effort)
    , m_none{addressOf(start.draft.address, {}), parametersOf(start.draft.parameters, {})}
{}

std::optional<Base> Bases::with(const Ways &ways)
{
    if (ways.empty()) {
        return m_none;
    }
    if (ways.size() == 1) {
        return withOne(*ways.front());
    }
    auto address = known(ways, touchesAddress, &Base::address);
    auto parameters = known(ways, touchesParameters, &Base::parameters);
    if (!address || !parameters) {
        const auto draft = draftWith(ways);
        if (!draft) {
            return {};
        }
        address = address ? address : addressOf(draft->address, ways);
        parameters = parameters ? parameters : parametersOf(draft->parameters, ways);
    }
    return Base{std::move(*address), std::move(*parameters)};
}

const std::optional<Base> &Bases::withOne(const Way &way)
{
    const auto found = m_ones.find(&way);
    if (found != m_ones.end()) {
        return found->second;
    }
    std::optional<Base> base;
    if (const auto draft = draftWith({&way})) {
        base = m_none;
        if (touchesAddress(way)) {
            base->address = addressOf(draft->address, {&way});
        }
        if (touchesParameters(way)) {
            base->parameters = parametersOf(draft->parameters, {&way});
        }
    }
    return m_ones.emplace(&way, std::move(base)).first->second;
}

// The part where no more than one of the ways touches it.
std::optional<BasePiece> Bases::known(const Ways &ways, bool (*touches)(const Way &), Part part)
{
    const Way *only = nullptr;
    for (const Way *way : ways) {
        if (touches(*way)) {
            if (only != nullptr) {
                return {};
            }
            only = way;
        }
    }
    if (only == nullptr) {
        return m_none.*part;
    }
    const auto &base = withOne(*only);
    return base ? std::optional((*base).*part) : std::nullopt;
}

std::optional<Draft> Bases::draftWith(const Ways &ways)
{
    Ways changing;
    std::copy_if(ways.begin(), ways.end(), std::back_inserter(changing),
                 [](const Way *way) { return bool(way->request); });
    if (changing.empty()) {
        return m_start.draft;
    }
    const auto make = [&]() -> std::optional<Draft> {
        oauth::RequestToSign request = m_request;
        for (const Way *way : changing) {
            way->request(request);
        }
        auto draft = draftOf(*m_start.dialect, request);
        return draft ? std::optional(std::move(*draft)) : std::nullopt;
    };
    if (changing.size() > 1) {
        return make();
    }
    const auto found = m_drafts.find(changing.front());
    return found != m_drafts.end() ? found->second
                                   : m_drafts.emplace(changing.front(), make()).first->second;
}

BasePiece Bases::addressOf(Address address, const Ways &ways) const
{
    for (const Way *way : ways) {
        if (way->address) {
            way->address(address);
        }
    }
    m_effort.octets += octetsOfTrying;
    return piece(m_scribe.address(address, styleOf(ways).writing));
}

BasePiece Bases::parametersOf(SignedParameters parameters, const Ways &ways)
{
    for (const Way *way : ways) {
        if (way->parameters) {
            way->parameters(parameters);
        }
    }
    m_effort.octets += octetsOfTrying + octetsOfSorting * parameters.size();
    BasePiece made = piece(m_scribe.parameters(parameters, styleOf(ways), *m_start.dialect));
    m_effort.octets += made.text.size();
    return made;
}

} // namespace latchkey::doctor
