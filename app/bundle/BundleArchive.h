// SPDX-License-Identifier: Apache-2.0
// A bundle as the one file that is sent: a zip archive.
#pragma once

#include "bundle/SupportBundle.h"
#include "secrets/SecretMarks.h"

#include <QString>

namespace latchkey::bundle {

// All that the file holds, to be looked at before it is saved: filesOf() and report.html.
QList<BundleFile> contentOf(const SupportBundle &bundle);

// The archive's octets, read once more and looked through for every secret that was ever held.
// Problems: `bundle.unwritable`, `bundle.secret-found` (a mistake in Latchkey: nothing leaves).
Result<QByteArray> archiveOf(const QList<BundleFile> &content, const secrets::SecretMarks &marks);

// Writes archiveOf() into a new file that only this account can read. Blocking: a large one takes a
// second. Problems: those of archiveOf(), `bundle.file-taken`.
Result<void> saveBundle(const QString &path, const QList<BundleFile> &content,
                        const secrets::SecretMarks &marks);

// Under which name it is saved: "latchkey-acme-orders-2026-11-30.zip".
QString suggestedFile(const SupportBundle &bundle);

// Opens what somebody sent: nothing is unpacked to the disk, its page is never shown. Problems:
// `bundle.unreadable` (no such file), those of bundleOf().
Result<SupportBundle> openBundle(const QString &path, const BundleLimits &limits = {});

// The same of its octets.
Result<SupportBundle> openArchive(const QByteArray &octets, const BundleLimits &limits = {});

} // namespace latchkey::bundle
