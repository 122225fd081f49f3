// SPDX-License-Identifier: Apache-2.0
// The certificate of one host as long as something is served with it: another program may renew it.
#pragma once

#include "tls/CertificateShelf.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace latchkey::tls {

class CertificateWatch : public QObject
{
    Q_OBJECT
public:
    // `shelf` must outlive it. Nothing happens before read().
    CertificateWatch(CertificateShelf &shelf, const ServedHost &host, QObject *parent = nullptr);

    // Reads the certificate and its key; found() or failed() follows, and again whenever the shelf
    // has another certificate for the host.
    void read();

Q_SIGNALS:
    void found(const latchkey::tls::Identity &identity);
    // Problems: those of CertificateShelf::identity(). What was found before is still good.
    void failed(const latchkey::Problem &problem);

private:
    void look();
    void tell(const Result<Identity> &identity);

    CertificateShelf &m_shelf;
    ServedHost m_host;
    QFileSystemWatcher m_watcher;
    QByteArray m_certificates; // those found last
};

} // namespace latchkey::tls
