// SPDX-License-Identifier: Apache-2.0
#include "tls/CertificateWatch.h"

#include <QFileInfo>
#include <QPointer>

namespace latchkey::tls {

// The folder too: a file that is replaced is another one, and the watcher loses it.
CertificateWatch::CertificateWatch(CertificateShelf &shelf, const ServedHost &host, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_host(host)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &CertificateWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &CertificateWatch::look);
}

void CertificateWatch::read()
{
    const QString file = m_shelf.fileOf(m_host);
    m_watcher.addPaths({file, QFileInfo(file).path()});
    m_shelf.identity(m_host, [self = QPointer(this)](const Result<Identity> &identity) {
        if (self) {
            self->tell(identity);
        }
    });
}

void CertificateWatch::look()
{
    const auto entry = m_shelf.entry(m_host);
    if (entry && entry->certificates != m_certificates) {
        read();
    }
}

void CertificateWatch::tell(const Result<Identity> &identity)
{
    if (!identity) {
        Q_EMIT failed(identity.error());
    } else if (identity->certificates != m_certificates) {
        m_certificates = identity->certificates;
        Q_EMIT found(*identity);
    }
}

} // namespace latchkey::tls
