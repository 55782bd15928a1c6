"""What the files of word processors share: a zip archive of parts in XML, opened as a stranger's."""
