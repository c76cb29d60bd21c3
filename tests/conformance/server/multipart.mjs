// Reads multipart/form-data as Discord takes it: payload_json and files[n].
export function readBody(contentType, bytes) {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType ?? '')?.[1];
  if (!boundary) {
    return { body: bytes.length ? JSON.parse(bytes.toString('utf8')) : undefined, files: [] };
  }
  let body;
  const files = [];
  const mark = Buffer.from(`--${boundary}`);
  for (let at = bytes.indexOf(mark); at >= 0;) {
    const next = bytes.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = bytes.subarray(at + mark.length + 2, next - 2);
    const split = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, split).toString('utf8');
    const content = part.subarray(split + 4);
    const name = /[^e]name="?([^";\r\n]+)"?/i.exec(head)?.[1];
    if (name === 'payload_json') {
      body = JSON.parse(content.toString('utf8'));
    } else {
      files.push({
        key: /^files\[(\d+)\]$/.exec(name)?.[1], name: /filename="?([^";\r\n]+)"?/i.exec(head)?.[1],
        type: /content-type: *([^\r\n]+)/i.exec(head)?.[1], bytes: content.length,
      });
    }
    at = next;
  }
  return { body, files };
}
