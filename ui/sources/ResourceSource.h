// SPDX-License-Identifier: Apache-2.0
// Where the shown resources come from: reads a store's code, and falls back where it is gone.
#pragma once

#include "storecode/AclReader.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace latchkey::ui {

class EditedSelection;
class MessageBar;
class SourceBar;
class SourceReading;

// Puts what was read into the edited selection; the bar shows how it goes.
class ResourceSource : public QObject
{
    Q_OBJECT
public:
    // All must outlive it.
    ResourceSource(EditedSelection &edited, SourceBar &bar, MessageBar &news,
                   QObject *parent = nullptr);

    // Which release of the built-in catalogue is taken where none is named: "2.4.6", or the newest.
    void setLikelyRelease(const QString &release) { m_release = release; }
    // What an integration's resources are read from. Until it is read, and where it is gone, the
    // catalogue is shown.
    void use(const QStringList &sources);
    const QStringList &sources() const { return m_sources; }
    bool isReading() const;

Q_SIGNALS:
    // A person chose others, and they were read.
    void chosen(const QStringList &sources);
    // Reading began or ended.
    void readingChanged();

private:
    void onChosen(const QStringList &sources);
    void read(const QStringList &sources, bool isRemembered);
    void onProgress(const QString &where, int folders);
    void onFinished(const storecode::AclReading &reading);
    std::optional<QString> builtInRelease(const QStringList &sources) const;
    const storecode::AclReading &shownReading() const;
    void takeOrRead();
    void take(const QStringList &sources, const storecode::AclReading &reading);
    void fallBack(const storecode::AclReading &reading);
    void tellProblems(const storecode::AclReading &reading);

    EditedSelection &m_edited;
    SourceBar &m_bar;
    MessageBar &m_news;
    SourceReading *m_reading;
    QStringList m_sources; // of what is shown, or would be if it were still there
    QStringList m_shown;   // of what is shown
    QString m_release;
    bool m_isRemembered = false;
    QMap<QStringList, storecode::AclReading> m_known; // read before, while the program runs
};

} // namespace latchkey::ui
