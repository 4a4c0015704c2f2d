-- Rows set aside, each once, with the first thing that is wrong with it.
SELECT f.file_path, b.line, b.line_byte_position, b.error_type, b.column_name, b.error_message, b.csv_line
FROM bad AS b
JOIN bad_files AS f USING (scan_id, file_id)
QUALIFY row_number() OVER (
    PARTITION BY f.file_path, b.line
    ORDER BY CASE b.error_type WHEN 'TOO MANY COLUMNS' THEN 0 WHEN 'MISSING COLUMNS' THEN 1 ELSE 2 END,
        b.column_idx
) = 1
ORDER BY f.file_path, b.line
