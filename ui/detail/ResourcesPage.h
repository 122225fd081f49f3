// SPDX-License-Identifier: Apache-2.0
// The resources of one integration: the picker, with the profile behind it.
#pragma once

#include <QWidget>

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class Note;
class ResourcePicker;

class ResourcesPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ResourcesPage(session::Session &session, QWidget *parent = nullptr);

    // Reads it once the page is looked at.
    void show(const QString &id);
    ResourcePicker *picker() const { return m_picker; }
    // Reads it now.
    void refresh();

Q_SIGNALS:
    // To where the store is put right.
    void storeWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showOthers();
    void showGranted();

    session::Session &m_session;
    Note *m_granted; // what the store grants, where it was asked and grants something else
    ResourcePicker *m_picker;
    QString m_id;
    QString m_loaded; // the integration that the picker shows
};

} // namespace latchkey::ui
