// SPDX-License-Identifier: Apache-2.0
// The openssl program as a judge of certificates, and as somebody else's authority.
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace latchkey::tls::test {

class Judge
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // The exit code of `openssl` with these arguments, split at blanks, in the folder; said() is
    // what it printed.
    int openssl(const QString &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), QProcess::splitCommand(arguments));
        process.waitForFinished();
        m_said = process.readAll();
        return process.exitCode();
    }

    const QByteArray &said() const { return m_said; }

    // Makes <name>.pem and <name>.key: a certificate with these extensions (lines of
    // x509v3_config(5)), signed by <issuer>.pem, or by itself. `key` is what `openssl req -newkey`
    // takes.
    bool issue(const QString &name, const QString &issuer, const QByteArray &extensions,
               const QString &days = QStringLiteral("90"),
               const QString &key = QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256"))
    {
        write(name + QStringLiteral(".ext"), extensions);
        const bool isAsked =
            openssl(QStringLiteral("req -new -newkey %1 -nodes -keyout %2.key -out %2.csr -subj "
                                   "/CN=\"%2 of a test\"")
                        .arg(key, name)) == 0;
        const QString by =
            issuer.isEmpty()
                ? QStringLiteral("-signkey %1.key").arg(name)
                : QStringLiteral("-CA %1.pem -CAkey %1.key -CAcreateserial").arg(issuer);
        return isAsked &&
               openssl(
                   QStringLiteral("x509 -req -in %1.csr %2 -days %3 -extfile %1.ext -out %1.pem")
                       .arg(name, by, days)) == 0;
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_said;
};

} // namespace latchkey::tls::test
