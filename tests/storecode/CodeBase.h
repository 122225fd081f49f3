// SPDX-License-Identifier: Apache-2.0
// Folders full of modules, made for one test and removed after it.
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

namespace latchkey::storecode::test {

class CodeBase
{
public:
    QString path(const QString &inside = {}) const
    {
        return inside.isEmpty() ? m_folder.path() : m_folder.filePath(inside);
    }

    // A file, with the folders it needs.
    QString write(const QString &inside, const QByteArray &content) const
    {
        makeParent(inside);
        QFile file(path(inside));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
        return file.fileName();
    }

    // A symbolic link; `target` as it stands in it.
    QString link(const QString &inside, const QString &target) const
    {
        makeParent(inside);
        if (::symlink(QFile::encodeName(target).constData(),
                      QFile::encodeName(path(inside)).constData()) != 0) {
            qFatal("cannot link %s", qPrintable(inside));
        }
        return path(inside);
    }

    QString fifo(const QString &inside) const
    {
        makeParent(inside);
        if (::mkfifo(QFile::encodeName(path(inside)).constData(), 0600) != 0) {
            qFatal("cannot make %s", qPrintable(inside));
        }
        return path(inside);
    }

    // A module with a registration.php, a module.xml and an acl.xml of one resource, or of those
    // given, below Magento_Backend::admin; in app/code unless said otherwise.
    void module(const QString &name, const QByteArray &resources = {},
                const QByteArray &sequence = {}, QString folder = {}) const
    {
        if (folder.isEmpty()) {
            folder = QStringLiteral("app/code/") + QString(name).replace(u'_', u'/');
        }
        const QByteArray octets = name.toUtf8();
        write(folder + QStringLiteral("/registration.php"), registration(octets));
        write(folder + QStringLiteral("/etc/module.xml"), moduleXml(octets, sequence));
        write(folder + QStringLiteral("/etc/acl.xml"),
              aclXml(resources.isEmpty()
                         ? "<resource id='" + octets + "::main' title='Of " + octets + "'/>"
                         : resources));
    }

    // With `resources` from its second line on.
    static QByteArray aclXml(const QByteArray &resources)
    {
        return "<config><acl><resources><resource id='Magento_Backend::admin'>\n" + resources +
               "\n</resource></resources></acl></config>";
    }

    static QByteArray registration(const QByteArray &name, const QByteArray &more = {})
    {
        return "<?php\nuse Magento\\Framework\\Component\\ComponentRegistrar;\n\n"
               "ComponentRegistrar::register(ComponentRegistrar::MODULE, '" +
               name + "', __DIR__" + more + ");\n";
    }

    // `sequence`: names, separated by spaces.
    static QByteArray moduleXml(const QByteArray &name, const QByteArray &sequence = {})
    {
        QByteArray before;
        for (const QByteArray &each : sequence.simplified().split(' ')) {
            before += each.isEmpty() ? QByteArray() : "<module name='" + each + "'/>";
        }
        return "<?xml version='1.0'?>\n<config><module name='" + name + "'><sequence>" + before +
               "</sequence></module></config>\n";
    }

private:
    void makeParent(const QString &inside) const
    {
        if (!QFileInfo(QFileInfo(path(inside)).path()).isDir() &&
            !QDir().mkpath(QFileInfo(path(inside)).path())) {
            qFatal("cannot make a folder for %s", qPrintable(inside));
        }
    }

    QTemporaryDir m_folder;
};

} // namespace latchkey::storecode::test
