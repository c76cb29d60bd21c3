/** A chosen file as the control API takes it. */
export async function readUpload(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return { name: file.name, content_type: file.type || 'application/octet-stream', base64: btoa(binary) };
}
