// SPDX-License-Identifier: Apache-2.0
// What is said of a certificate.
#pragma once

#include "console/Console.h"
#include "tls/CertificateShelf.h"

namespace latchkey::cli {

// The certificate; of one that Latchkey made also what has to be run on the store's server.
void showCertificate(const console::Console &console, const tls::CertificateShelf::Entry &entry);

// What has to be run on the store's server once a certificate that Latchkey made is gone.
void sayHowToDistrust(const console::Console &console, const tls::ServedHost &host);

// All of them: a line each, or an array.
void listCertificates(const console::Console &console,
                      const QList<tls::CertificateShelf::Entry> &entries);

// A remark if it ends soon or has ended, or cannot be valid yet.
void remarkOnDates(const console::Console &console, const tls::CertificateShelf::Entry &entry);

} // namespace latchkey::cli
