// SPDX-License-Identifier: Apache-2.0
// What is sent to the support desk in one file, as a value.
#pragma once

#include "activation/Timeline.h"
#include "base/Result.h"
#include "bundle/SupportCase.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QList>

namespace latchkey::bundle {

// Something that another room found out, a row each, in the form of its --json: flat objects, or
// such with objects in them.
struct BundlePart
{
    QByteArray name; // "checks": letters and hyphens
    QJsonArray rows;

    friend bool operator==(const BundlePart &, const BundlePart &) = default;
};

struct SupportBundle
{
    qint64 writtenAt = 0; // ms since the epoch
    QByteArray writtenBy; // Latchkey's version
    QString integration;  // its name
    SupportLines lines;
    QByteArray cause; // the code of the diagnosis; empty if nothing failed
    QList<activation::TimelineEvent> timeline;
    QList<BundlePart> parts;

    friend bool operator==(const SupportBundle &, const SupportBundle &) = default;
};

// The case as it stands now, without parts.
SupportBundle bundleFor(const profile::Profile &profile, const SupportCase &one, qint64 now);

// A file in it.
struct BundleFile
{
    QByteArray name; // "timeline.json"
    QByteArray octets;
};

// What of a bundle that somebody sent is looked at. More is refused.
struct BundleLimits
{
    int files = 32;
    qint64 octets = 64LL * 1024 * 1024; // of all of them, unpacked
    int rows = 100'000;                 // of the timeline, and of each part
};

// bundle.json, timeline.json and one for each part: all that readBundle() needs.
QList<BundleFile> filesOf(const SupportBundle &bundle);

// The other way round. Other files are passed over. It comes from anybody: what it says is foreign
// text, and its timeline holds nothing but words that this program knows. Problems: `bundle.bad`
// (says which file), `bundle.too-new`, `bundle.too-large`.
Result<SupportBundle> bundleOf(const QList<BundleFile> &files, const BundleLimits &limits = {});

} // namespace latchkey::bundle
