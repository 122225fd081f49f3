// SPDX-License-Identifier: Apache-2.0
// Selections from files and into files.
#pragma once

#include "acl/SelectionFile.h"

#include <QObject>

class QWidget;

namespace latchkey::ui {

class EditedSelection;
class MessageBar;
struct OtherSelection;

class SelectionTransfer : public QObject
{
    Q_OBJECT
public:
    // All must outlive it; dialogs open on `parent`.
    SelectionTransfer(EditedSelection &edited, MessageBar &news, QWidget *parent);

    // Whose selection it is, for what is written.
    void setOwner(const QString &name, const QString &email);

    // Asks for the file, without blocking.
    void import();
    void write();

    // Takes a file's selection in, in one step; asks which, where there are several.
    void importFrom(const QString &path);
    void writeTo(const QString &path, acl::SelectionFormat format);

private:
    void askWhich(const QList<OtherSelection> &found);
    void take(const OtherSelection &other);
    void say(const QString &text);

    EditedSelection &m_edited;
    MessageBar &m_news;
    QWidget *m_parent;
    QString m_name;
    QString m_email;
};

} // namespace latchkey::ui
